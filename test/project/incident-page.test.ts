import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { incident } from '../../cli/commands/incident';
import { publishedCalls } from '../../alicloud/api';
import { parseAliyun } from '../helpers/aliyun-grammar';
import { runLines } from '../helpers/stub-aliyun';

const page = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');
const pages = { en: page('incident-response.md'), zh: page('incident-response.zh.md') };

const keysOf = (text: string): string[] =>
  [...text.matchAll(/^\*\*(\d+)\. .*<!-- (\w+) -->$/gm)].map(
    ([, at = '', id = '']) => `${at} ${id}`,
  );
const commandsOf = (text: string): string[] =>
  [...text.matchAll(/^```sh\n([^]*?)^```$/gm)].flatMap(([, lines = '']) =>
    lines.trim().split('\n'),
  );
/** Figures that a person acts on: telephone, lengths, days and hours. */
const figuresOf = (text: string): string[] =>
  [...text.replace(/```[^]*?```/g, '').matchAll(/\d+/g)].map(([figure]) => figure);

describe('the page for the bad day', () => {
  it('says the same in both languages: steps, commands and figures', () => {
    expect(keysOf(pages.en)).toHaveLength(13);
    expect(keysOf(pages.zh)).toEqual(keysOf(pages.en));
    expect(commandsOf(pages.zh)).toEqual(commandsOf(pages.en));
    expect(figuresOf(pages.zh).sort()).toEqual(figuresOf(pages.en).sort());
    expect(pages.zh).toContain('95187');
  });

  it.each(Object.entries(pages))('fits on one printed sheet: %s', (_, text) => {
    // A4 with margins of 15 mm takes 70 lines of 110 signs of 8.5 points; a Chinese sign takes two.
    const lines = text
      .replace(/<!--.*?-->/g, '')
      .split('\n')
      .filter((line) => line.trim() !== '' && !line.startsWith('```'))
      .map((line) =>
        Math.ceil(Array.from(line).reduce((sum, sign) => sum + (sign > '\u2e80' ? 2 : 1), 0) / 110),
      );
    expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(60);
  });

  it.each(Object.entries(pages))(
    'has commands that a shell and aliyun take: %s',
    async (_, text) => {
      const commands = commandsOf(text);
      const ofCloud = commands.filter((line) => line.startsWith('aliyun '));
      const published = new Set(
        publishedCalls.flatMap(({ product, calls }) =>
          calls.map((one) => `${product.toLowerCase()} ${one}`),
        ),
      );
      const run = runLines(ofCloud);
      expect(run).toHaveLength(ofCloud.length);
      for (const argv of run) {
        const { words, flags } = parseAliyun(argv);
        expect(published.has(words.join(' '))).toBe(true);
        expect(() => JSON.parse(flags['PolicyDocument'] ?? '{}') as unknown).not.toThrow();
      }
      expect(commands.filter((line) => !line.startsWith('aliyun '))).toEqual([
        'alicloud-baseline incident --user USER --logs LOGS --since 7d',
        'npx cdktf deploy',
      ]);
      const logs = [join(__dirname, '../../examples/events')];
      const { code } = await incident({ user: ['USER'], logs, format: 'text' });
      expect(code).toBe(3);
    },
  );
});
