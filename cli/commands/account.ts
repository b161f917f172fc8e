import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { AccountEditor } from 'alicloud-sandbox';
import { oneLine, printableJson } from '../../alicloud/printable';
import { wrongInput } from '../exit';

export interface EditOptions {
  readonly account: string;
  readonly delete?: boolean;
  readonly create?: boolean;
}

/** What is in the account, by type; as JSON, the objects themselves. */
export function showAccount(folder: string, type: string | undefined, json: boolean): string {
  const objects = open(folder).objects(type);
  if (json) return printableJson(objects);
  if (objects.length === 0) return 'Nothing there.\n';
  return objects.map(({ type: kind, id }) => `${oneLine(`${kind}  ${id}`)}\n`).join('');
}

export function editAccount(
  type: string,
  id: string,
  changes: readonly string[],
  options: EditOptions,
): string {
  const editor = open(options.account);
  if (options.delete === true) {
    if (changes.length > 0) throw wrongInput('--delete takes no changes');
    editor.delete(type, id);
    return `${oneLine(`${type} ${id} is gone.`)}\n`;
  }
  if (changes.length === 0 && options.create !== true) {
    throw wrongInput('no changes. Say what: <attribute>=<value>, or --delete');
  }
  editor.edit(type, id, Object.fromEntries(changes.map(parseChange)), options.create === true);
  return `${oneLine(`${type} ${id}: ${changes.join(', ')}`)}\n`;
}

export function resetAccount(folder: string): string {
  open(folder);
  rmSync(folder, { recursive: true, force: true });
  return `${oneLine(folder)} is empty. Throw away the Terraform state that belonged to it as well.\n`;
}

function open(folder: string): AccountEditor {
  if (!existsSync(join(folder, 'operations.jsonl'))) {
    throw wrongInput(
      `there is no simulated account in ${folder}. Run something in one first, or name its folder with --account.`,
    );
  }
  return new AccountEditor(folder);
}

type Change = [name: string, value: string | number | boolean | null | object];

/** `name=value`, the value as JSON where it is JSON. */
function parseChange(change: string): Change {
  const [, name, value = ''] = /^([a-z0-9_]+)=(.*)$/s.exec(change) ?? [];
  if (name === undefined) {
    throw wrongInput(`found change ${JSON.stringify(change)}, allowed: <attribute>=<value>`);
  }
  try {
    return [name, JSON.parse(value) as Change[1]];
  } catch {
    return [name, value];
  }
}
