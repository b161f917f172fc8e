import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** A program that does not have to be a file. */
export interface Program {
  /** Where it would stand, from the root of the project: imports are seen from there. */
  readonly path: string;
  readonly text: string;
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ES2022,
  types: ['node'],
};

/** What the compiler says of programs, all of them at once: the types are read only once. */
export function typeErrors(programs: readonly Program[]): string[] {
  const texts = new Map(programs.map(({ path, text }) => [join(root, path), text]));
  const files = ts.createCompilerHost(OPTIONS);
  const host: ts.CompilerHost = {
    ...files,
    getCurrentDirectory: () => root,
    fileExists: (file) => texts.has(file) || files.fileExists(file),
    readFile: (file) => texts.get(file) ?? files.readFile(file),
    getSourceFile: (file, options, ...rest) => {
      const text = texts.get(file);
      return text === undefined
        ? files.getSourceFile(file, options, ...rest)
        : ts.createSourceFile(file, text, options);
    },
  };
  const program = ts.createProgram([...texts.keys()], OPTIONS, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, '\n');
    return `${file?.fileName.slice(root.length + 1) ?? ''}: ${message}`;
  });
}

/** Runs a program here, with what it imports taken from `load`; `await` may stand anywhere. */
export async function runProgram(
  { text }: Program,
  load: (specifier: string) => unknown,
): Promise<void> {
  const compilerOptions = {
    module: ts.ModuleKind.CommonJS,
    target: ts.ScriptTarget.ES2022,
    esModuleInterop: true,
  };
  const { outputText } = ts.transpileModule(text, { compilerOptions });
  const AsyncFunction = (async () => Promise.resolve()).constructor as new (
    ...args: readonly string[]
  ) => (load: (specifier: string) => unknown, exports: object) => Promise<void>;
  await new AsyncFunction('require', 'exports', outputText)(load, {});
}
