import { join } from 'node:path';
import { GoPackage, type GoFunction } from '../../../provider-alicloud/scripts/source/go-package';
import { registry } from '../../../provider-alicloud/scripts/source/provider-source';

/** The provider's source as text: its functions by name, each with the file it stands in. */
export interface Source {
  readonly functions: ReadonlyMap<string, GoFunction>;
  /** Type -> the function that makes its schema. */
  readonly resources: ReadonlyMap<string, string>;
  readonly dataSources: ReadonlyMap<string, string>;
}

/** Reads a checkout's package of resources as text; nothing of it is run. */
export async function readSource(checkout: string): Promise<Source> {
  const pkg = await GoPackage.open();
  try {
    pkg.read(join(checkout, 'alicloud'));
    const first = [...pkg.functions].flatMap(([name, [fn]]) => (fn ? [[name, fn] as const] : []));
    return {
      functions: new Map(first),
      resources: registry(pkg, 'ResourcesMap'),
      dataSources: registry(pkg, 'DataSourcesMap'),
    };
  } finally {
    pkg.close();
  }
}

/** The text of an operation, with the functions of the same file that it calls. */
export function operation(source: Source, maker: string, name: 'Create' | 'Read'): string {
  const schema = source.functions.get(maker);
  const start = new RegExp(`\\b${name}:\\s*(\\w+)`).exec(schema?.text ?? '')?.[1];
  if (start === undefined) return '';
  const seen = new Set<string>();
  const texts: string[] = [];
  const follow = (fn: string): void => {
    const found = source.functions.get(fn);
    if (found === undefined || seen.has(fn)) return;
    seen.add(fn);
    texts.push(found.text);
    for (const [, called = ''] of found.text.matchAll(/\b(\w+)\(d\b/g)) {
      if (source.functions.get(called)?.file === found.file && !/(Read|Update)$/.test(called))
        follow(called);
    }
  };
  follow(start);
  return texts.join('\n');
}

/**
 * The name of the API's value in an expression: `VpcId` of `fmt.Sprint(object["VpcId"])` and of
 * `vpc.VpcId`.
 */
export function apiName(expression: string): string | undefined {
  const quoted = [...expression.matchAll(/\["(\w+)"\]/g)].pop()?.[1];
  if (quoted !== undefined) return quoted;
  return [...expression.matchAll(/\b[a-z]\w*(?:\.[A-Z]\w*)*\.([A-Z]\w*)\b(?!\()/g)].pop()?.[1];
}
