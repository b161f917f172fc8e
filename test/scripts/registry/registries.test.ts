import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { titleOf } from '../../../scripts/docs/product-title';
import { registriesOf } from '../../../scripts/registry/registries';
import { temporaryFolders } from '../../helpers/temporary-folder';

const UNIT = 'import x from "y";\n\nexport default x({});\n';
const HELPER = '/** export default is in these words alone. */\nexport const x = 1;\n';

const folder = temporaryFolders('registry');

/** What the registries of such a checkout are, by the end of their path. */
function registries(files: Readonly<Record<string, string>>): {
  rules: string;
  detections: string;
} {
  const root = folder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const made = registriesOf(root);
  return {
    rules: made['policies/rules/rules.generated.ts']?.() ?? '',
    detections: made['policies/detections/catalogue/catalogue.generated.ts']?.() ?? '',
  };
}

const DETECTION = { 'policies/detections/catalogue/a-login.ts': UNIT };
const RULE = { 'policies/rules/oss/oss-a.ts': UNIT };

describe('the registries', () => {
  it('name every file with a default export, by folder and then by id, and no other', () => {
    const { rules, detections } = registries({
      ...DETECTION,
      ...RULE,
      'policies/detections/catalogue/a-login.samples.ts': UNIT,
      'policies/detections/catalogue/a-2.ts': UNIT,
      'policies/rules/index.ts': UNIT,
      'policies/rules/ecs-disk/b-1.ts': UNIT,
      'policies/rules/ecs/z-last.ts': UNIT,
      'policies/rules/oss/a-figures.ts': HELPER,
      'policies/rules/oss/oss-a-long.ts': UNIT,
      'policies/rules/common/shared.ts': HELPER,
    });
    expect(rules)
      .toBe(`/** Every rule, by product and then by id. Written by \`npm run docs\`: a change by hand is lost. */
import type { Rule } from '../review';
import zLast from './ecs/z-last';
import b1 from './ecs-disk/b-1';
import ossA from './oss/oss-a';
import ossALong from './oss/oss-a-long';

export const rules: readonly Rule[] = [
zLast,
b1,
ossA,
ossALong,
];
`);
    expect(detections)
      .toBe(`/** Every detection, by id. Written by \`npm run docs\`: a change by hand is lost. */
import type { Detection } from '../detection';
import a2 from './a-2';
import aLogin from './a-login';

export const detections: readonly Detection[] = [
a2,
aLogin,
];
`);
  });

  it('refuse one id in two products', () => {
    expect(() =>
      registries({ ...DETECTION, ...RULE, 'policies/rules/ack/oss-a.ts': UNIT }),
    ).toThrow('ack/oss-a.ts and oss/oss-a.ts have one id: an id is allowed once, rename one');
  });
});

describe('the title of a product', () => {
  it('is what its page is headed with', () => {
    expect(titleOf('oss')).toBe('Buckets (OSS)');
  });

  it.each(['new-product', 'constructor', '__proto__'])('has to be given: %s', (product) => {
    expect(() => titleOf(product)).toThrow(
      `policies/rules/${product} has no title: add "${product}": "…", what its page is headed with, to scripts/docs/products.json`,
    );
  });
});
