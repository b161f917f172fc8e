import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Folders that hold what is made or installed, and nothing of ours. */
export const MADE =
  /^(?:node_modules|dist|lib|cdktf\.out|coverage|generated|\.git|\.rehearsal|\.sandbox|\.stryker|\.terraform|\.build-.*)$/;

export interface Source {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Our own TypeScript below the given files and folders; what is not there has none. */
export function sourcesIn(...places: readonly string[]): Source[] {
  return filesIn(...places).filter(({ path }) => /(?<!\.d)\.[mc]?tsx?$/.test(path));
}

/** Every file of ours. */
export function filesIn(...places: readonly string[]): Source[] {
  return places
    .map((place) => join(root, place))
    .filter((place) => existsSync(place))
    .flatMap(walk)
    .map((file) => ({
      path: relative(root, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

function walk(place: string): string[] {
  if (MADE.test(basename(place))) return [];
  const stat = statSync(place);
  if (stat.isFile()) return [place];
  return stat.isDirectory() ? readdirSync(place).flatMap((name) => walk(join(place, name))) : [];
}

/** What a source names of the world outside of it. */
export interface Uses {
  /** Every import, of whatever kind: `import`, `import type`, `export from`, `import()`, `require`. */
  readonly imports: readonly string[];
  /** Imports whose target only running the program would tell. */
  readonly computed: readonly string[];
  readonly readsEnvironment: boolean;
  readonly makesApp: boolean;
}

export function usesOf({ path, text }: Source): Uses {
  const imports: string[] = [];
  const computed: string[] = [];
  let readsEnvironment = false;
  let makesApp = false;
  const visit = (node: ts.Node): void => {
    const target = targetOf(node);
    if (target !== undefined) {
      if (ts.isStringLiteralLike(target)) imports.push(target.text);
      else computed.push(target.getText());
    }
    readsEnvironment ||= isEnvironment(node);
    makesApp ||= ts.isNewExpression(node) && /(?:^|\.)App$/.test(node.expression.getText());
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true));
  return { imports, computed, readsEnvironment, makesApp };
}

function targetOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node)) {
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  }
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    /^(?:require|jest\.requireActual)$/.test(expression.getText());
  return loads ? node.arguments[0] : undefined;
}

/** `process.env`, `process['env']`, and `env` taken out of either `process`. */
function isEnvironment(node: ts.Node): boolean {
  const isProcess = (of: ts.Node | undefined): boolean =>
    of !== undefined && /^(?:globalThis\.)?process$/.test(of.getText());
  if (ts.isPropertyAccessExpression(node))
    return node.name.text === 'env' && isProcess(node.expression);
  if (ts.isElementAccessExpression(node)) {
    const { argumentExpression: key, expression } = node;
    return ts.isStringLiteralLike(key) && key.text === 'env' && isProcess(expression);
  }
  const named = (bindings: ts.Node): boolean => /\benv\b/.test(bindings.getText());
  if (ts.isVariableDeclaration(node)) {
    return ts.isObjectBindingPattern(node.name) && isProcess(node.initializer) && named(node.name);
  }
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return false;
  const clause = node.importClause;
  return (
    /^(?:node:)?process$/.test(node.moduleSpecifier.text) && clause !== undefined && named(clause)
  );
}
