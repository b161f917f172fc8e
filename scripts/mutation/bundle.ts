import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import vm from 'node:vm';
import { build, type Plugin } from 'esbuild';

/** Each file by its path, to be run. All modules are new whenever the bundle is called. */
export type Bundle = () => Readonly<Record<string, () => unknown>>;

/**
 * Files with what they import of ours, compiled once. Libraries and data are loaded by Node, once too.
 *
 * @param instead texts that stand for those of files, by path from the root.
 */
export async function bundleOf(
  paths: readonly string[],
  root: string,
  instead: ReadonlyMap<string, string> = new Map(),
): Promise<Bundle> {
  const files = paths.map((path) => `${JSON.stringify(path)}: () => require('./${path}'),`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = {${files.join('\n')}};`, resolveDir: root },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20.19',
    packages: 'external',
    supported: { 'dynamic-import': false },
    logLevel: 'error',
    plugins: [dataIsLeft, propertiesAreShort, sourcesOf(root, instead)],
  });
  const code = outputFiles[0]?.text ?? '';
  const script = new vm.Script(`(function (require, module) {${code}\n})`);
  const require = createRequire(join(root, 'package.json'));
  return () => {
    const module: { exports?: ReturnType<Bundle> } = {};
    (script.runInThisContext() as (...values: unknown[]) => void)(require, module);
    return module.exports ?? {};
  };
}

const dataIsLeft: Plugin = {
  name: 'data is left',
  setup: (build) => {
    build.onResolve({ filter: /^\..*\.json$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, path),
      external: true,
    }));
  },
};

const propertiesAreShort: Plugin = {
  name: 'properties are short',
  setup: (build) => {
    const path = join(__dirname, 'few-runs.ts');
    build.onResolve({ filter: /^fast-check$/ }, ({ importer }) =>
      importer === path ? { path: 'fast-check', external: true } : { path },
    );
  },
};

/** In a bundle all files would have the folder of the bundle. */
function sourcesOf(root: string, instead: ReadonlyMap<string, string>): Plugin {
  return {
    name: 'sources',
    setup: (build) => {
      build.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        const own = relative(root, path).split(sep).join('/');
        const text = instead.get(own) ?? (await readFile(path, 'utf8'));
        const folder = `const __dirname = ${JSON.stringify(dirname(path))};`;
        return { contents: text.includes('__dirname') ? folder + text : text, loader: 'ts' };
      });
    },
  };
}
