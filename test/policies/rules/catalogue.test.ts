import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { rules } from '../../../policies/rules';

const ROOT = join(__dirname, '../../..');
const FOLDER = join(ROOT, 'policies/rules');

/** Files that define a rule, as `<product>/<rule-id>`. */
const files = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: product }) =>
    readdirSync(join(FOLDER, product))
      .filter((file) =>
        readFileSync(join(FOLDER, product, file), 'utf8').includes('\nexport default '),
      )
      .map((file) => `${product}/${basename(file, '.ts')}`),
  );

describe('the catalogue of rules', () => {
  it('has every file, by the id that is its name, once', () => {
    const ids = rules.map(({ id }) => id);
    expect([...ids].sort()).toEqual(files.map((file) => basename(file)).sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has a test for each', () => {
    const tests = files.filter(
      (file) => !existsSync(join(ROOT, `test/policies/rules/${file}.test.ts`)),
    );
    expect(tests).toEqual([]);
  });

  it('says of each what is wrong, why, and how to fix it', () => {
    for (const { id, title, rationale, remediation, references, messages } of rules) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
      for (const text of [title, rationale, remediation, ...Object.values(messages)]) {
        expect(text.trim()).not.toBe('');
      }
      // GitHub shows no more of them.
      expect(title.length).toBeLessThanOrEqual(255);
      expect(rationale.length).toBeLessThanOrEqual(1024);
      expect([id, references.length > 0]).toEqual([id, true]);
    }
  });
});
