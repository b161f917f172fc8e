import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountProvider, adoptExisting, SecurityBaseline } from '../../../constructs';
import { loadAdoptions, parseSettings } from '../../../settings';
import { synthBare } from '../../helpers/synth-stack';
import { root, runCli, type Ended } from '../run-cli';

const CLI = join(root, 'cli/bin/alicloud-baseline.js');

/** What a settings file makes in an account that was used before, with the real Terraform. */
export class AccountInUse {
  private readonly stack: string;

  /** @param folder - of the account, empty at first. */
  constructor(
    private readonly folder: string,
    private readonly settings: string,
  ) {
    this.stack = join(folder, 'stack');
    mkdirSync(this.stack, { recursive: true });
  }

  async seed(text: string): Promise<void> {
    const file = join(this.folder, 'seed.yaml');
    writeFileSync(file, text);
    const account = join(this.folder, 'account');
    const region = ['--region', 'ap-southeast-1'];
    const ran = await runCli(
      ['sandbox', 'seed', file, '--account', account, ...region],
      this.folder,
    );
    if (ran.code !== 0) throw new Error(ran.stderr);
  }

  /** Writes the stack of the settings, which takes over what adopt.json says. */
  synthesise(): void {
    const settings = parseSettings(this.settings, { env: {} });
    const { text } = synthBare((stack) => {
      accountProvider(stack, 'Account', settings);
      new SecurityBaseline(stack, 'Baseline', { settings });
      adoptExisting(stack, loadAdoptions(join(this.folder, 'adopt.json')));
    });
    writeFileSync(join(this.stack, 'cdk.tf.json'), text);
  }

  preflight(...options: readonly string[]): Promise<Ended> {
    const stack = ['--stack', join(this.stack, 'cdk.tf.json')];
    return this.within(this.folder, process.execPath, CLI, 'preflight', ...stack, ...options);
  }

  terraform(...args: readonly string[]): Promise<Ended> {
    return this.within(this.stack, 'terraform', ...args, '-no-color');
  }

  /** Applies the configuration that sets again what was there. */
  async restore(): Promise<Ended> {
    const folder = join(this.folder, '.preflight/restore');
    await this.within(folder, 'terraform', 'init', '-no-color');
    return this.within(folder, 'terraform', 'apply', '-auto-approve', '-no-color');
  }

  file(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** What the account has of an object. */
  object(type: string, id: string): Readonly<Record<string, unknown>> {
    const path = `account/resources/${type}/${id}.json`;
    const { attributes } = JSON.parse(this.file(path)) as {
      attributes: Readonly<Record<string, unknown>>;
    };
    return attributes;
  }

  private within(cwd: string, ...command: readonly string[]): Promise<Ended> {
    return runCli(['sandbox', '--account', join(this.folder, 'account'), '--', ...command], cwd);
  }
}

/** Names of ours in the hands of others, and rules that are weaker than ours. */
export const IN_USE = `objects:
  - type: alicloud_oss_bucket
    attributes: { bucket: acme-site, acl: public-read, website: [{ index_document: index.html }] }
  - type: alicloud_actiontrail_trail
    attributes: { trail_name: acme-trail, oss_bucket_name: acme-site }
  - type: alicloud_ram_role
    attributes:
      role_name: auditor
      assume_role_policy_document: '{"Version":"1","Statement":[{"Action":"sts:AssumeRole","Effect":"Allow","Principal":{"RAM":["acs:ram::{account}:root"]}}]}'
  - type: alicloud_ram_role_policy_attachment
    attributes: { role_name: auditor, policy_name: ReadOnlyAccess, policy_type: System }
  - type: alicloud_ram_user
    id: '200000000000000001'
    attributes: { name: ada }
  - type: alicloud_log_project
    attributes: { project_name: 'alicloud-baseline-audit-{account}' }
  - type: alicloud_ims_oidc_provider
    attributes: { oidc_provider_name: gh, issuer_url: 'https://token.actions.githubusercontent.com', client_ids: [mine] }
  - type: alicloud_oss_account_public_access_block
    attributes: { block_public_access: false }
  - type: alicloud_ram_password_policy
    attributes: { minimum_password_length: 9, require_numbers: true, max_password_age: 0 }
  - type: alicloud_ram_security_preference
    attributes: { mfa_operation_for_login: independent, login_session_duration: 24, verification_types: [sms] }
`;

export const REPORT = `user,user_creation_time,user_last_logon,password_active,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used
ci,2024-01-01T00:00:00Z,-,FALSE,FALSE,TRUE,2024-01-01T00:00:00Z,2024-06-01T00:00:00Z
`;

export const SETTINGS = `version: 1
account: { id: '1234567890123456' }
region: ap-southeast-1
identity:
  jobs: { auditor: }
  people: { ada: { jobs: [auditor] } }
  pipelines:
    - { name: plan, job: auditor, github: { repository: acme/cloud, branches: [main] } }
network: { vpcs: [] }
detective: { enabled: false }
`;
