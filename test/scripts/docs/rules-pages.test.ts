import { parseHcl } from '../../../cli/review/hcl';
import { evaluate, readConfiguration } from '../../../policies/review';
import type { Rule } from '../../../policies/review';
import { rules } from '../../../policies/rules';
import { rulesPages } from '../../../scripts/docs/rules-pages';

interface Entry {
  readonly page: string;
  readonly id: string;
  readonly text: string;
}

const pages = Object.entries(rulesPages()).map(([path, make]) => ({ path, text: make() }));

/** What a page says of each rule. */
const entries: readonly Entry[] = pages
  .filter(({ path }) => !path.endsWith('README.md'))
  .flatMap(({ path, text }) =>
    text
      .split('\n## ')
      .slice(1)
      .map((part) => ({ page: path, id: part.split('\n')[0] ?? '', text: part })),
  );

/** The Terraform that stands under a word of an entry, as it is printed. */
function sample(text: string, word: 'Fails' | 'Passes'): string {
  const [, terraform] =
    new RegExp(`\\n${word}:\\n\\n\`\`\`hcl\\n([^]*?)\\n\`\`\``).exec(text) ?? [];
  if (terraform === undefined) throw new Error(`no sample that ${word.toLowerCase()}`);
  return terraform;
}

async function kinds(rule: Rule, terraform: string): Promise<string[]> {
  const content = await parseHcl('main.tf', terraform);
  return evaluate(readConfiguration([{ path: 'main.tf', content }]), [rule]).map(
    ({ kind }) => kind,
  );
}

describe('the pages of rules', () => {
  it('have each rule once', () => {
    expect(entries.map(({ id }) => id).sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('have samples that fail and pass as they say, as they are printed', async () => {
    const wrong: string[] = [];
    for (const { id, text } of entries) {
      const rule = rules.find((one) => one.id === id);
      if (rule === undefined) throw new Error(`no rule ${id}`);
      const failing = await kinds(rule, sample(text, 'Fails'));
      const passing = await kinds(rule, sample(text, 'Passes'));
      if (!failing.includes('fail') || failing.includes('error')) wrong.push(`${id} does not fail`);
      if (!passing.includes('pass') || passing.some((kind) => kind === 'fail' || kind === 'error'))
        wrong.push(`${id} does not pass`);
    }
    expect(wrong).toEqual([]);
  });

  it('say what is wrong, why, how to fix it, how bad it is and where it is from', () => {
    const short = entries.filter(({ id, text }) => {
      const rule = rules.find((one) => one.id === id);
      return (
        !text.includes(`Severity ${rule?.severity ?? '?'}.`) ||
        !text.includes('**How to fix it**: ') ||
        !/\nFrom: .+\.\n?$/.test(text.trimEnd())
      );
    });
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  it('are all in the index, and each link of the index leads somewhere', () => {
    const index = pages.find(({ path }) => path === 'docs/rules/README.md')?.text ?? '';
    const links = [...index.matchAll(/\]\(([a-z-]+\.md)(?:#([a-z0-9-]+))?\)/g)];
    const linked = links.flatMap(([, page, id]) =>
      id === undefined ? [] : [`${page ?? ''} ${id}`],
    );
    expect(linked.sort()).toEqual(
      entries.map(({ page, id }) => `${page.replace('docs/rules/', '')} ${id}`).sort(),
    );
  });
});
