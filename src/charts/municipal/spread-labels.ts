/** A label that wishes to stand with its middle at a height, pixels. */
interface WishedLabel {
  readonly wished: number;
  readonly height: number;
}

/**
 * Where labels below each other stand, their middles, so that none lies on another: each as near its wish as the others let it, in the order of
 * the wishes, between `top` and `bottom` as long as they fit there. In the order given. Pixels.
 */
export function spreadLabels(labels: readonly WishedLabel[], top: number, bottom: number): readonly number[] {
  const order = labels.map((_, i) => i).sort((a, b) => wish(labels, a) - wish(labels, b));
  const middles = labels.map(({ wished }) => wished);
  let free = top;
  for (const i of order) {
    const half = (labels[i]?.height ?? 0) / 2;
    middles[i] = Math.max(wish(labels, i), free + half);
    free = (middles[i] ?? 0) + half;
  }
  let end = bottom;
  for (const i of order.reverse()) {
    const half = (labels[i]?.height ?? 0) / 2;
    middles[i] = Math.min(middles[i] ?? 0, end - half);
    end = (middles[i] ?? 0) - half;
  }
  return middles;
}

function wish(labels: readonly WishedLabel[], i: number): number {
  return labels[i]?.wished ?? 0;
}
