import { expect } from 'expect';

export interface DeclaredTest {
  /** With the names of the blocks that it stands in; no two of a file are the same. */
  readonly name: string;
  readonly body: () => unknown;
}

/** What a file of tests uses of Jest: to declare tests, and to expect. */
export interface TestGlobals {
  readonly describe: unknown;
  readonly it: unknown;
  readonly test: unknown;
  readonly expect: typeof expect;
}

/** The tests that a file declares while it is loaded with these globals. None is run. */
export function declaredBy(load: (globals: TestGlobals) => void): DeclaredTest[] {
  const tests: DeclaredTest[] = [];
  const prefix: string[] = [];
  const seen = new Map<string, number>();
  const it = withEach((own, body) => {
    const name = [...prefix, own].join(' ');
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    tests.push({ name: times === 1 ? name : `${name} (${times})`, body });
  });
  const describe = withEach((name, body) => {
    prefix.push(name);
    body();
    prefix.pop();
  });
  load({ describe, it, test: it, expect });
  return tests;
}

/** The tests of one file of a bundle, which Jest's globals are given to. */
export function testsIn(file: (() => unknown) | undefined): DeclaredTest[] {
  return declaredBy((globals) => {
    Object.assign(globalThis, globals);
    file?.();
  });
}

/** What a test says when it fails; nothing where it passes. */
export async function failureOf(body: () => unknown): Promise<string | undefined> {
  try {
    await body();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type Declare = (name: string, body: () => unknown) => unknown;

/** `it` and `describe`, and their `each` over rows and over objects. */
function withEach(declare: Declare): Declare & { readonly each: unknown } {
  const each =
    (rows: readonly unknown[]) =>
    (name: string, body: (...values: unknown[]) => unknown): void => {
      for (const row of rows) {
        const values: readonly unknown[] = Array.isArray(row) ? row : [row];
        declare(`${name} ${titleOf(values)}`, () => body(...values));
      }
    };
  return Object.assign(declare, { each });
}

const titleOf = (values: readonly unknown[]): string =>
  values
    .map((value) =>
      typeof value === 'string'
        ? value
        : typeof value === 'object' && value !== null && 'id' in value
          ? String(value.id)
          : '',
    )
    .join(' ');
