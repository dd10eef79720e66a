import { INK } from './ink';

/** What a finished chart is called by a screen reader. */
interface ChartName {
  readonly name: string;
}

/**
 * Makes a Plot chart fit for the page: no inline style sheet (the content security policy refuses it), no labels on
 * inner groups (they have no role), one image with one name.
 */
export function finishSvg(chart: Element, { name }: ChartName): SVGSVGElement {
  const svg = chart instanceof SVGSVGElement ? chart : chart.querySelector('svg');
  if (svg === null) throw new Error('a chart without an svg');
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const inner of svg.querySelectorAll('[aria-label], [aria-description], [aria-hidden]')) {
    for (const label of ['aria-label', 'aria-description', 'aria-hidden']) inner.removeAttribute(label);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', name);
  svg.setAttribute('class', 'chart');
  svg.setAttribute('font-family', 'system-ui, sans-serif');
  svg.setAttribute('font-size', '13');
  svg.setAttribute('fill', INK.text);
  return svg;
}
