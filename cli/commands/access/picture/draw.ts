import { Graph, layout } from '@dagrejs/dagre';
import { clip } from '../../../../alicloud/printable';
import { xmlText } from '../../../xml';
import type { Picture, PictureEdge, PictureNode } from './model';
import { STYLE } from './palette';
import { shapes, SLANT } from './shapes';

const [LINE, SIGN, MARGIN, HEADING] = [16, 7.3, 16, 40];
/** Signs of a line in a node, and below the graph; the whole of it is in a title. */
const [IN_NODE, BELOW] = [36, 100];

/** A picture as SVG, from left to right, light and dark, that asks for nothing from outside. */
export function drawPicture(picture: Picture): string {
  const { heading, nodes, notes, facts } = picture;
  const graph = placed(picture);
  const size = graph.graph();
  const below = [...(nodes.length > 0 ? LEGEND : []), ...notes];
  const [graphWidth, graphHeight] = nodes.length > 0 ? [size.width ?? 0, size.height ?? 0] : [0, 0];
  const widest = Math.max(
    graphWidth,
    widthOf(heading) * 1.3,
    ...below.map((one) => widthOf(clip(one, BELOW))),
  );
  const [width, top] = [Math.ceil(widest) + 2 * MARGIN, HEADING + graphHeight + MARGIN];
  const height = Math.ceil(top + below.length * (LINE + 4) + MARGIN);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title desc">`,
    `<title id="title">${xmlText(heading)}</title>`,
    `<desc id="desc">${[heading, ...facts, ...notes].map(xmlText).join('\n')}</desc>`,
    `<style>${STYLE}</style>`,
    `<defs>${tip('tip')}${tip('tip-new')}</defs>`,
    `<rect class="ground" width="${width}" height="${height}"/>`,
    `<text class="heading" x="${MARGIN}" y="26">${xmlText(heading)}</text>`,
    `<g transform="translate(${MARGIN},${HEADING})">`,
    ...picture.edges.map((edge) => edgeText(edge, graph)),
    ...nodes.map((node) => nodeText(node, graph)),
    '</g>',
    ...below.map((line, index) => noteText(line, top + (index + 1) * (LINE + 4))),
    '</svg>',
  ].join('\n')}\n`;
}

const LEGEND = [
  'Thick line and NEW: could not be done before. Thin line and "as before": could be.',
  'Dashed line and "perhaps": not certain to be allowed.',
];

function placed({ nodes, edges }: Picture): Graph {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 36 });
  for (const node of nodes) graph.setNode(node.id, sizeOf(node));
  for (const { from, to } of edges) graph.setEdge(from, to, {});
  layout(graph);
  return graph;
}

function sizeOf({ kind, lines }: PictureNode): { readonly width: number; readonly height: number } {
  const text = Math.max(...lines.map((line) => widthOf(clip(line, IN_NODE))));
  const aside = kind === 'who' || kind === 'step' ? 10 : 10 + SLANT;
  return { width: Math.ceil(text) + 2 * aside, height: lines.length * LINE + 16 };
}

/** Of a text in a font whose signs are all as wide, or twice as wide as in East Asia. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (sign < '\u1100' ? SIGN : 2 * SIGN), 0);
}

function nodeText({ id, kind, lines, title, isNew, isCertain }: PictureNode, graph: Graph): string {
  const { x, y, width, height } = graph.node(id);
  const name = kind === 'who' || kind === 'step' ? kind : 'target';
  const dashes = isCertain ? '' : ' stroke-dasharray="6 4"';
  const texts = lines.map((line, index) => {
    const at = (index - (lines.length - 1) / 2) * LINE + 4;
    const mark = index === 0 && kind !== 'who' ? ' class="mark"' : '';
    return `<text${mark} y="${at}" text-anchor="middle">${xmlText(clip(line, IN_NODE))}</text>`;
  });
  return [
    `<g transform="translate(${rounded(x)},${rounded(y)})"><title>${xmlText(title)}</title>`,
    `<path class="${isNew ? 'new' : name}" stroke-width="${isNew ? 3 : 1}"${dashes} d="${shapes[kind](width, height)}"/>`,
    ...texts,
    '</g>',
  ].join('');
}

function edgeText({ from, to, isNew }: PictureEdge, graph: Graph): string {
  const { points } = graph.edge(from, to);
  const way = points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L');
  const [edge, end] = isNew ? ['edge edge-new', 'tip-new'] : ['edge', 'tip'];
  return `<path class="${edge}" stroke-width="${isNew ? 3 : 1}" marker-end="url(#${end})" d="M${way}"/>`;
}

function noteText(line: string, y: number): string {
  return `<text x="${MARGIN}" y="${rounded(y)}"><title>${xmlText(line)}</title>${xmlText(clip(line, BELOW))}</text>`;
}

function tip(id: string): string {
  return `<marker id="${id}" class="${id}" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0L8,4L0,8Z"/></marker>`;
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
