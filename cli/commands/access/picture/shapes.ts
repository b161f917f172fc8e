import type { PictureNode } from './model';

/** An outline around the origin, so wide and so high. */
type Outline = (width: number, height: number) => string;

const polygon =
  (...points: readonly (readonly [x: number, y: number, inwards?: number])[]): Outline =>
  (width, height) =>
    `M${points
      .map(([x, y, inwards = 0]) => `${(x * width) / 2 + inwards * SLANT},${(y * height) / 2}`)
      .join('L')}Z`;

/** How far a corner is moved, in pixels: text keeps clear of it. */
export const SLANT = 16;

const cylinder: Outline = (width, height) => {
  const [x, y] = [width / 2, height / 2];
  const lid = `A${x},6 0 0 1 ${x},${-y}A${x},6 0 0 1 ${-x},${-y}`;
  return `M${-x},${-y}${lid}V${y}A${x},6 0 0 0 ${x},${y}V${-y}`;
};

const pill: Outline = (width, height) => {
  const [x, y] = [width / 2, height / 2];
  return `M${-x + y},${-y}H${x - y}A${y},${y} 0 0 1 ${x - y},${y}H${-x + y}A${y},${y} 0 0 1 ${-x + y},${-y}Z`;
};

const rectangle = polygon([-1, -1], [1, -1], [1, 1], [-1, 1]);
const hexagon = polygon([-1, -1, 1], [1, -1, -1], [1, 0], [1, 1, -1], [-1, 1, 1], [-1, 0]);
const parallelogram = polygon([-1, -1, 1], [1, -1], [1, 1, -1], [-1, 1]);
const flag = polygon([-1, -1], [1, -1, -1], [1, 0], [1, 1, -1], [-1, 1]);
const octagon = polygon(
  ...([
    [-1, -1, 1],
    [1, -1, -1],
    [1, -0.4],
    [1, 0.4],
    [1, 1, -1],
    [-1, 1, 1],
    [-1, 0.4],
    [-1, -0.4],
  ] as const),
);

/** What is told by shape, for whoever does not see colour. */
export const shapes: Readonly<Record<PictureNode['kind'], Outline>> = {
  who: rectangle,
  step: rectangle,
  admin: hexagon,
  data: cylinder,
  money: pill,
  audit: parallelogram,
  identity: flag,
  never: octagon,
};
