import { join } from 'node:path';
import { drift } from '../../../cli/commands/drift';
import { callInSandbox } from '../../../cli/commands/sandbox/call';
import { takeSnapshot } from '../../../cli/commands/snapshot';
import { startSandbox } from '../../../packages/sandbox/src/index';
import { textOf, type Value } from '../../../packages/sandbox/src/value/value';
import { Workspace } from '../../packages/sandbox/helpers/terraform';
import { configOf, type Edit, type Resources } from './edits';

/** Who makes the edits: each the next, so that nobody is told for another's. */
const HANDS = ['mallory', 'oscar', 'trudy'] as const;
export const handOf = (at: number): string => HANDS[at % HANDS.length] ?? '';

const OWNERS: Resources = {
  alicloud_ram_user: Object.fromEntries(HANDS.map((name) => [name, { name }])),
  alicloud_ram_user_policy_attachment: Object.fromEntries(
    HANDS.map((name) => [
      `${name}-admin`,
      {
        user_name: `\${alicloud_ram_user.${name}.name}`,
        policy_name: 'AdministratorAccess',
        policy_type: 'System',
      },
    ]),
  ),
};

type Told = Awaited<ReturnType<typeof drift>>;

/** An account with what the edits are done to, deployed by Terraform. */
export class Deployed {
  readonly space = new Workspace();

  async deploy(edits: readonly Edit[]): Promise<void> {
    const own = configOf(edits);
    const resource = Object.fromEntries(
      [...new Set([...Object.keys(own), ...Object.keys(OWNERS)])].map((type) => [
        type,
        { ...own[type], ...OWNERS[type] },
      ]),
    );
    this.space.write({ resource });
    await this.terraform('init');
    await this.terraform('apply', '-auto-approve');
  }

  async terraform(...args: readonly string[]): Promise<string> {
    const sandbox = await startSandbox({ folder: this.space.account });
    const ran = await this.space.run(sandbox.environment, [...args, '-no-color']);
    await sandbox.close({ ended: true });
    if (ran.code !== 0) throw new Error(`terraform ${args.join(' ')}: ${ran.stderr}`);
    return ran.stdout;
  }

  /** Makes the call of an edit. */
  async edit({ call, parameters }: Edit, as: string): Promise<void> {
    const { text, code } = await callInSandbox(
      call,
      parameters.map((one) =>
        one.replace(/<([^.>]+)\.([^>]+)>/, (_, type, name) =>
          this.#id(type as string, name as string),
        ),
      ),
      {
        account: this.space.account,
        region: 'ap-southeast-1',
        resource: [],
        as,
        from: '192.0.2.66',
      },
    );
    if (code !== 0) throw new Error(`${call}: ${text}`);
  }

  /** What drift tells of the folder, in which it has Terraform look; the trail is the log. */
  async told(options: { readonly logs?: boolean; readonly snapshot?: boolean }): Promise<Told> {
    const logs = [join(this.space.account, 'audit')];
    const snapshot = join(this.space.folder, 'account.json');
    if (options.snapshot === true) {
      await takeSnapshot({ account: this.space.account, output: snapshot }, {});
    }
    const sandbox = await startSandbox({ folder: this.space.account });
    const before = { ...process.env };
    Object.assign(process.env, sandbox.environment);
    try {
      return await drift(this.space.configuration, {
        ...(options.logs === true && { logs }),
        ...(options.snapshot === true && { snapshot }),
        format: 'text',
      });
    } finally {
      process.env = before;
      await sandbox.close({ ended: true });
    }
  }

  #id(type: string, name: string): string {
    const found = this.space
      .state()
      .resources.find((one) => one.type === type && 'name' in one && one.name === name);
    const id: Value = found?.instances[0]?.attributes['id'] ?? null;
    if (id === null) throw new Error(`nothing deployed is ${type}.${name}`);
    return textOf(id);
  }
}

/** The lines of drift that are about something, without address and time. */
export function headsOf({ text }: Told): string[] {
  return text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(' '))
    .map((line) => line.replace(/(?:, key \w+)? from 192\.0\.2\.66, [^ ]+ /, ' '))
    .map((line) => line.replace(/(?<=(?:access_key|group_rule) )[^ ,]+/, '<id>'))
    .sort();
}

export const expectedOf = (edits: readonly Edit[]): string[] =>
  edits
    .flatMap(({ call, told }, at) =>
      told.map((head) => `${head}, by user ${handOf(at)} (${call.slice(call.indexOf(':') + 1)})`),
    )
    .sort();
