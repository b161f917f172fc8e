import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentedCode } from '../../../packages/provider-alicloud/scripts/documented-code';

describe('generated code', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'documented-code-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  async function written(notes: Record<string, string[]>, lines: string[]): Promise<string> {
    const code = new DocumentedCode(new Map(Object.entries(notes)));
    code.openFile('a.ts');
    for (const line of lines) code.line(line);
    code.closeFile('a.ts');
    await code.save(folder);
    return readFileSync(join(folder, 'a.ts'), 'utf8');
  }

  test('gets a note on a declaration that has no comment', async () => {
    const text = await written({ 'interface A': ['Note.'] }, ['export interface A {', '}']);
    expect(text).toBe('/**\n * Note.\n */\nexport interface A {\n}\n');
  });

  test('gets a note added to the comment that a declaration has', async () => {
    const text = await written({ 'class A': ['Note.'] }, [
      '/**',
      '* One',
      '*/',
      'export class A {',
    ]);
    expect(text).toBe('/**\n * One\n * Note.\n */\nexport class A {\n');
  });

  test('has deprecation after all else, because a tag takes the text after it', async () => {
    const text = await written({}, [
      '/**',
      '* @deprecated Old.',
      '*',
      '* Docs',
      '*/',
      'name: string;',
    ]);
    expect(text).toBe('/**\n * Docs\n * @deprecated Old.\n */\nname: string;\n');
  });

  test('is else written as it came', async () => {
    const lines = [
      '// 100 %s',
      'export class B {',
      '',
      '/**',
      '* @param a b',
      '*',
      '*/',
      'f(a) {}',
    ];
    const text = await written({ 'class A': ['Note.'] }, lines);
    expect(text).toBe('// 100 %s\nexport class B {\n\n/**\n * @param a b\n */\nf(a) {}\n');
  });
});
