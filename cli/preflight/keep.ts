import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { savedValues, type Answers, type Look, type StackJson } from '../../policies/preflight';
import type { Adoption } from '../../settings';

/** Writes for the owner only: it tells of the account. */
export function keepFile(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, name), text, { mode: 0o600 });
}

/** What `main.ts` takes over. */
export function adoptionText(adoptions: readonly Adoption[]): string {
  return `${JSON.stringify(adoptions, null, 2)}\n`;
}

/**
 * A configuration that sets the values again that were there: it imports each object and changes it
 * back. Its own folder, because it has a state of its own.
 */
export function restoreText(stack: StackJson, looks: readonly Look[], answers: Answers): string {
  const resource: Record<string, Record<string, object>> = {};
  const imports = looks.flatMap((look, at) => {
    const before = answers.values(look);
    if (before === undefined || before === 'absent') return [];
    const name = `before${String(at)}`;
    const { type, provider } = look.planned;
    (resource[type] ??= {})[name] = { provider, ...savedValues(look, before) };
    return [{ to: `${type}.${name}`, id: look.id }];
  });
  const whole = {
    terraform: { required_providers: stack.terraform?.required_providers ?? {} },
    provider: stack.provider ?? {},
    ...(imports.length > 0 && { resource, import: imports }),
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}
