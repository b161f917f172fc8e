import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { App, TerraformStack } from 'cdktf';

/** The arguments of one resource, as Terraform reads them. */
export type Block = Readonly<Record<string, unknown>>;

type Blocks = Readonly<Record<string, Readonly<Record<string, Block>>>>;

/** A stack as `cdktf synth` writes it. */
export interface SynthesisedStack {
  /** The text of cdk.tf.json. */
  readonly text: string;
  readonly provider: Readonly<Record<string, readonly Block[]>>;
  /** By type and logical id. */
  readonly resource: Blocks;
  /** Data sources, by type and logical id. */
  readonly data: Blocks;
  /** What the constructs say to whoever synthesises, below the level of an error. */
  readonly warnings: readonly string[];
}

export const STACK = 'test-stack';

/** Variables by which the cdktf command steers an application: those around a test run must not. */
const STEERING = [
  'CDKTF_CONTEXT_JSON',
  'CDKTF_CONTINUE_SYNTH_ON_ERROR_ANNOTATIONS',
  'CDKTF_TARGET_STACK_ID',
  'SYNTH_HCL_OUTPUT',
];

/**
 * Synthesises a stack with a provider block, as a user's `main.ts` does: `App.synth()` with
 * validations and annotation errors on (`Testing.synth` runs neither), into a folder that is gone
 * after the suite.
 */
export function synthStack(build: (stack: TerraformStack) => void): SynthesisedStack {
  return synthBare((stack) => {
    new AlicloudProvider(stack, 'Provider', { region: 'ap-southeast-1' });
    build(stack);
  });
}

/** One for all of a suite: each synth writes both of its files anew. */
let outdir: string | undefined;
afterAll(() => {
  if (outdir !== undefined) rmSync(outdir, { recursive: true, force: true });
  outdir = undefined;
});

/** The same without a provider block. */
export function synthBare(build: (stack: TerraformStack) => void): SynthesisedStack {
  outdir ??= mkdtempSync(join(tmpdir(), 'synth-'));
  const restore = withoutSteering();
  try {
    const app = new App({ outdir });
    build(new TerraformStack(app, STACK));
    app.synth();
    return read(outdir);
  } finally {
    restore();
  }
}

/** The one resource of a type. */
export function only(stack: SynthesisedStack, type: string): Block {
  const blocks = Object.values(stack.resource[type] ?? {});
  const [block] = blocks;
  if (block === undefined || blocks.length > 1) {
    throw new Error(`expected one ${type}, found ${blocks.length}`);
  }
  return block;
}

/** A block without the construct path that cdktf notes in it. */
export function args(block: Block): Block {
  return Object.fromEntries(Object.entries(block).filter(([name]) => name !== '//'));
}

/** Every address of the stack, sorted. */
export function addresses({ resource }: SynthesisedStack): string[] {
  return Object.entries(resource)
    .flatMap(([type, blocks]) => Object.keys(blocks).map((id) => `${type}.${id}`))
    .sort();
}

function read(outdir: string): SynthesisedStack {
  const text = readFileSync(join(outdir, 'stacks', STACK, 'cdk.tf.json'), 'utf8');
  const manifest = readFileSync(join(outdir, 'manifest.json'), 'utf8');
  const { provider = {}, resource = {}, data = {} } = JSON.parse(text) as Partial<SynthesisedStack>;
  const { stacks } = JSON.parse(manifest) as {
    readonly stacks: Readonly<
      Record<
        string,
        { readonly annotations: readonly { readonly level: string; readonly message: string }[] }
      >
    >;
  };
  const annotations = stacks[STACK]?.annotations ?? [];
  return { text, provider, resource, data, warnings: annotations.map((a) => a.message) };
}

function withoutSteering(): () => void {
  const before = STEERING.map((name) => [name, process.env[name]] as const);
  for (const name of STEERING) Reflect.deleteProperty(process.env, name);
  return () => {
    for (const [name, value] of before) if (value !== undefined) process.env[name] = value;
  };
}
