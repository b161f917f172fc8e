/**
 * The composition root: settings -> App -> stack. `cdktf synth`, `diff` and `deploy` run it.
 */
import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Annotations, App, LocalBackend, TerraformBackend, TerraformStack } from 'cdktf';
import { printable } from './alicloud/printable';
import { isBaselineError } from './alicloud/problems';
import { accountProvider, adoptExisting, lockdownStacks, SecurityBaseline } from './constructs';
import { loadAdoptions, loadSettings, notesOn, type Settings } from './settings';

function compose(settings: Settings): App {
  const app = new App();
  const stack = new TerraformStack(app, 'security-baseline');
  accountProvider(stack, 'Account', settings);
  new SecurityBaseline(stack, 'Baseline', { settings });
  adoptExisting(stack, loadAdoptions());
  for (const note of notesOn(settings)) Annotations.of(stack).addWarning(note);
  for (const one of [stack, ...lockdownStacks(app, settings)]) keepStatePrivate(one);
  return app;
}

/**
 * Terraform writes a state that everybody on the machine may read, and it holds the addresses of
 * chats: so it is in a folder that nobody else may enter, unless the stack names a backend.
 */
function keepStatePrivate(stack: TerraformStack): void {
  if (stack.node.children.some((child) => TerraformBackend.isBackend(child))) return;
  const usual = `terraform.${stack.node.id}.tfstate`;
  const [folder, path] = [resolve('state'), resolve('state', `${stack.node.id}.tfstate`)];
  if (existsSync(usual)) {
    throw new Error(
      `${usual} lies where everybody may read it. Move it: mkdir -m 700 -p state && mv ${usual} ${path}, then delete cdktf.out`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  new LocalBackend(stack, { path });
}

/** What a person can act on, and no stack trace unless it is asked for. */
function told(error: unknown): string {
  if (isBaselineError(error)) return error.message;
  if (!(error instanceof Error)) return String(error);
  if ((process.env['ALICLOUD_BASELINE_DEBUG'] ?? '') !== '') return error.stack ?? error.message;
  // The framework throws plain errors about what it was given. Others are faults of ours.
  const isOurs = error.constructor !== Error;
  const hint =
    '\nThis is a fault of the baseline: please report it with ALICLOUD_BASELINE_DEBUG=1.';
  return `error: ${error.message}${isOurs ? hint : ''}`;
}

try {
  compose(loadSettings()).synth();
} catch (error) {
  process.stderr.write(printable(`${told(error)}\n`));
  process.exitCode = 2; // Wrong input, as for every command.
}
