import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import vm from 'node:vm';
import { context } from 'esbuild';
import type { BuildContext } from 'esbuild';
import { declaredBy, type DeclaredTest } from './declared';

/** Tests of one file, which are bundled again with every change and run in this process. */
export class Suite {
  private constructor(
    private readonly path: string,
    private readonly bundle: BuildContext,
    private readonly changed: Map<string, string>,
  ) {}

  static async open(root: string, path: string): Promise<Suite> {
    const changed = new Map<string, string>();
    const bundle = await context({
      entryPoints: [join(root, path)],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      target: 'node20.19',
      external: ['typescript'],
      logLevel: 'silent',
      plugins: [
        {
          name: 'changed',
          setup: (build) =>
            build.onLoad(
              { filter: /[/\\]policies[/\\](?:roles|detections)[/\\].*\.ts$/ },
              (source) => {
                const contents = changed.get(source.path);
                return contents === undefined ? undefined : { contents, loader: 'ts' };
              },
            ),
        },
      ],
    });
    return new Suite(path, bundle, changed);
  }

  /**
   * The first test that fails, or none. Tests that name the source come first, as they are the
   * likeliest to. What cannot be loaded fails as well.
   */
  async failing(source?: {
    readonly path: string;
    readonly text: string;
  }): Promise<string | undefined> {
    this.changed.clear();
    if (source !== undefined) this.changed.set(source.path, source.text);
    try {
      const { outputFiles = [] } = await this.bundle.rebuild();
      const tests = this.collect(outputFiles[0]?.text ?? '');
      const hint = /([^/\\]+)\.ts$/.exec(source?.path ?? '')?.[1] ?? '';
      const likely = (test: DeclaredTest): number =>
        hint !== '' && test.name.includes(hint) ? 0 : 1;
      for (const { name, body } of tests.sort((a, b) => likely(a) - likely(b))) {
        try {
          await body();
        } catch {
          return `${this.path}: ${name}`;
        }
      }
      return undefined;
    } catch (error) {
      return `${this.path}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  close(): Promise<void> {
    return this.bundle.dispose();
  }

  private collect(code: string): DeclaredTest[] {
    return declaredBy((globals) => {
      const names = { ...globals, require: this.requireChanged(), module: {} };
      const script = new vm.Script(`(function (${Object.keys(names).join(', ')}) {${code}\n})`);
      (script.runInThisContext() as (...values: unknown[]) => void)(...Object.values(names));
    });
  }

  /** Reads of the changed source see the change. */
  private requireChanged(): (name: string) => unknown {
    const require = createRequire(__filename);
    return (name) => {
      const found: unknown = require(name);
      if (!/^(?:node:)?fs$/.test(name)) return found;
      const read = (path: string, options: BufferEncoding): string =>
        this.changed.get(path) ?? readFileSync(path, options);
      return { ...(found as object), readFileSync: read };
    };
  }
}
