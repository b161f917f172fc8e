import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as constructs from '../../constructs';
import { detections } from '../../policies/detections';
import { guideItems } from '../../policies/guides';
import { rules } from '../../policies/rules';
import { configRuleIds } from '../../settings';

const root = join(__dirname, '../..');
const program = readdirSync(join(root, 'cli/program'))
  .map((file) => readFileSync(join(root, 'cli/program', file), 'utf8'))
  .join('');

/** Written by hand, from the two guides: A secures the account, B is the day when it is stolen. */
const IDS = [
  ...Array.from({ length: 18 }, (_, at) => `A${String(at + 1)}`),
  ...Array.from({ length: 7 }, (_, at) => `B${String(at + 1)}`),
];

describe('the table of the guides', () => {
  it('has every item once, in order', () => {
    expect(guideItems.map(({ id }) => id)).toEqual(IDS);
  });

  it('names only what there is', () => {
    const known = {
      constructs: new Set(Object.keys(constructs)),
      detections: new Set(detections.map(({ id }) => id)),
      rules: new Set(rules.map(({ id }) => id)),
      configRules: new Set<string>(configRuleIds),
    };
    const unknown = guideItems.flatMap((item) =>
      Object.entries(known).flatMap(([kind, names]) =>
        (item[kind as keyof typeof known] ?? []).filter((name) => !names.has(name)),
      ),
    );
    expect(unknown).toEqual([]);
    const pages = guideItems.flatMap(({ pages: all = [] }) => all);
    expect(pages.filter((one) => !existsSync(join(root, one)))).toEqual([]);
    const commands = new Set(guideItems.flatMap(({ commands: all = [] }) => all));
    expect([...commands].filter((one) => !program.includes(`.command('${one}')`))).toEqual([]);
  });

  it('leaves no item to nobody: it is served, or it says why it is not', () => {
    const served = [
      'constructs',
      'detections',
      'rules',
      'configRules',
      'commands',
      'pages',
    ] as const;
    const empty = guideItems.filter(
      (item) => item.not === undefined && served.every((kind) => (item[kind] ?? []).length === 0),
    );
    expect(empty.map(({ id }) => id)).toEqual([]);
  });
});
