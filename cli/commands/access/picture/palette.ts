/** Each fill carries text in `ink`; each stroke stands on `ground`. */
interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly line: string;
  readonly who: string;
  readonly fresh: string;
  readonly freshLine: string;
  readonly target: string;
  readonly targetLine: string;
}

const LIGHT: Palette = {
  ground: '#ffffff',
  ink: '#1f2328',
  line: '#57606a',
  who: '#eaeff5',
  fresh: '#fff1d6',
  freshLine: '#9a5b00',
  target: '#ffe7e4',
  targetLine: '#b3261e',
};

const DARK: Palette = {
  ground: '#0d1117',
  ink: '#e6edf3',
  line: '#8b98a5',
  who: '#1c2430',
  fresh: '#3a2a08',
  freshLine: '#f0b429',
  target: '#3b1618',
  targetLine: '#ff8a80',
};

/** Light, and dark for whoever prefers that. Without variables, which not every reader of SVG knows. */
export const STYLE = [
  'text{font:12px ui-monospace,Menlo,Consolas,monospace}',
  '.heading{font-size:15px;font-weight:bold}',
  '.mark{font-weight:bold}',
  '.edge{fill:none}',
  rules(LIGHT),
  `@media (prefers-color-scheme:dark){${rules(DARK)}}`,
].join('\n');

function rules(palette: Palette): string {
  const { ground, ink, line, who, fresh, freshLine, target, targetLine } = palette;
  return [
    `text{fill:${ink}}`,
    `.ground{fill:${ground}}`,
    `.who{fill:${who};stroke:${line}}`,
    `.step{fill:${ground};stroke:${line}}`,
    `.new{fill:${fresh};stroke:${freshLine}}`,
    `.target{fill:${target};stroke:${targetLine}}`,
    `.edge{stroke:${line}}`,
    `.edge-new{stroke:${freshLine}}`,
    `.tip{fill:${line}}`,
    `.tip-new{fill:${freshLine}}`,
  ].join('');
}
