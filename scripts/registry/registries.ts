/** Registries: modules that name every rule and every detection, generated from the files that there are. */
import { detectionsIn, productsIn, type Unit } from './units';

/** The registries of a checkout, by path: what makes the text of each. */
export function registriesOf(root: string): Readonly<Record<string, () => string>> {
  return {
    'policies/rules/rules.generated.ts': () => {
      const units = productsIn(root).flatMap((product) => product.rules);
      return registry({
        says: 'Every rule, by product and then by id.',
        type: "import type { Rule } from '../review';",
        list: 'export const rules: readonly Rule[]',
        units,
      });
    },
    'policies/detections/catalogue/catalogue.generated.ts': () =>
      registry({
        says: 'Every detection, by id.',
        type: "import type { Detection } from '../detection';",
        list: 'export const detections: readonly Detection[]',
        units: detectionsIn(root),
      }),
  };
}

interface Registry {
  readonly says: string;
  readonly type: string;
  readonly list: string;
  readonly units: readonly Unit[];
}

function registry({ says, type, list, units }: Registry): string {
  refuseTwins(units);
  const imports = units.map(({ id, path }) => `import ${variableOf(id)} from './${path}';`);
  return `/** ${says} Written by \`npm run docs\`: a change by hand is lost. */
${type}
${imports.join('\n')}

${list} = [
${units.map(({ id }) => `${variableOf(id)},`).join('\n')}
];
`;
}

/** An id is what users suppress and tune by: two units of one id could not be told apart. */
function refuseTwins(units: readonly Unit[]): void {
  const seen = new Map<string, string>();
  for (const { id, path } of units) {
    const other = seen.get(id);
    if (other !== undefined) {
      throw new Error(`${other}.ts and ${path}.ts have one id: an id is allowed once, rename one`);
    }
    seen.set(id, path);
  }
}

/** `oss-bucket-private` as a name in TypeScript. */
function variableOf(id: string): string {
  return id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
