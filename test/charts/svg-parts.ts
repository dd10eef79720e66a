/** Groups of shapes without groups in them: the group's attributes and what is in it. */
export function groupsOf(svg: string): readonly { readonly attributes: string; readonly inner: string }[] {
  return [...svg.matchAll(/<g([^>]*)>((?:(?!<g[ >])[\s\S])*?)<\/g>/g)].map(
    ([, attributes = '', inner = '']) => ({ attributes, inner }),
  );
}

/** How many shapes of a kind are in the groups with these attributes, but for a key, which is moved to where it stands. */
export function shapesIn(svg: string, attributes: string, shape: string): number {
  return groupsOf(svg)
    .filter(
      (group) =>
        group.attributes.includes(attributes) && !/transform="translate\(\d+,\d+\)"/.test(group.attributes),
    )
    .reduce((sum, { inner }) => sum + inner.split(`<${shape} `).length - 1, 0);
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly isHollow: boolean;
}

/** The circles of a chart that are values: those that explain them are moved to where they stand. */
export function circlesOf(svg: string): readonly Circle[] {
  return groupsOf(svg)
    .filter(({ attributes }) => attributes.includes('translate(0.5,0.5)'))
    .flatMap(({ attributes, inner }) =>
      [...inner.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => ({
        x: Number(x),
        y: Number(y),
        r: Number(r),
        isHollow: isHollow(attributes),
      })),
    );
}

export interface Line {
  readonly isDashed: boolean;
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** The lines of a chart that have a colour of what is shown. */
export function linesOf(svg: string): readonly Line[] {
  return groupsOf(svg)
    .filter(({ attributes }) => attributes.includes('stroke="var(--tone'))
    .flatMap(({ attributes, inner }) =>
      pathsOf(inner).map((points) => ({ isDashed: attributes.includes('stroke-dasharray'), points })),
    );
}

/** The bands of a forecast. */
export function bandsOf(svg: string): readonly Line['points'][] {
  return groupsOf(svg)
    .filter(({ attributes }) => attributes.includes('fill-opacity="0.2"'))
    .flatMap(({ inner }) => pathsOf(inner));
}

function pathsOf(inner: string): readonly Line['points'][] {
  return [...inner.matchAll(/ d="(M[^"]+)"/g)].map(([, path = '']) =>
    [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  );
}

export interface Bar {
  readonly left: number;
  readonly right: number;
  readonly isHollow: boolean;
}

/** The bars of a bridge that have a colour of change. */
export function changesOf(svg: string): readonly Bar[] {
  return groupsOf(svg)
    .filter(({ attributes }) => attributes.includes('stroke="var(--tone-0'))
    .flatMap(({ attributes, inner }) =>
      [...inner.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => ({
        left: Number(x),
        right: Number(x) + Number(width),
        isHollow: isHollow(attributes),
      })),
    );
}

function isHollow(attributes: string): boolean {
  return attributes.includes('fill="var(--paper');
}
