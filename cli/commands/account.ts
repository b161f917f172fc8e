import { AccountEditor, isAccount, resetAccount } from 'alicloud-sandbox';
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

/** Gives values to what the account decides of a type's objects, or what a data source answers. */
export function overrideInAccount(
  subject: string,
  changes: readonly string[],
  { account: folder, remove }: { readonly account: string; readonly remove?: boolean },
): string {
  const editor = open(folder);
  if (remove === true) {
    if (changes.length > 0) throw wrongInput('--remove takes no values');
    const were = editor.removeOverrides(subject);
    return `${oneLine(`${subject} ${were ? 'is no longer overridden' : 'was not overridden'}.`)}\n`;
  }
  if (changes.length === 0) {
    throw wrongInput('no values. Say what: <attribute>=<value>, or --remove');
  }
  editor.override(subject, Object.fromEntries(changes.map(parseChange)));
  return `${oneLine(`${subject}: ${changes.join(', ')}`)}\n`;
}

/** Takes the account away with the states of Terraform that belong to it, and says what was left. */
export function emptyAccount(folder: string): string {
  mustBeAccount(folder);
  const left = resetAccount(folder);
  const named = oneLine(folder);
  if (left.length === 0)
    return `${named} is gone, and the states of Terraform that belonged to it.\n`;
  const paths = left.map((path) => `  ${oneLine(path)}\n`).join('');
  return `The account in ${named} is empty. What it did not make was left:\n${paths}`;
}

function open(folder: string): AccountEditor {
  mustBeAccount(folder);
  return new AccountEditor(folder);
}

function mustBeAccount(folder: string): void {
  if (isAccount(folder)) return;
  throw wrongInput(
    `there is no simulated account in ${folder}. Run something in one first, or name its folder with --account.`,
  );
}

type Change = [name: string, value: string | number | boolean | null | object];

/** `name=value`, the value as JSON where it is JSON. */
function parseChange(change: string): Change {
  const [, name, value = ''] = /^([a-z0-9_]+(?:\.[a-z0-9_]+)*)=(.*)$/s.exec(change) ?? [];
  if (name === undefined) {
    throw wrongInput(`found change ${JSON.stringify(change)}, allowed: <attribute>=<value>`);
  }
  try {
    return [name, JSON.parse(value) as Change[1]];
  } catch {
    return [name, value];
  }
}
