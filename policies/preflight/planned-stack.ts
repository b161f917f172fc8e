/** A stack as `cdktf synth` writes it: what is looked at of it. */
export interface StackJson {
  readonly provider?: Blocks<readonly Arguments[]>;
  readonly resource?: Blocks<Readonly<Record<string, Arguments>>>;
  readonly import?: readonly { readonly to?: unknown }[];
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  readonly terraform?: {
    readonly required_providers?: Readonly<Record<string, unknown>>;
    readonly backend?: { readonly local?: { readonly path?: string } };
  };
}

type Blocks<Of> = Readonly<Record<string, Of>>;
export type Arguments = Readonly<Record<string, unknown>>;

/** A resource of the stack. */
export interface Planned {
  readonly address: string;
  readonly type: string;
  /** Of `alicloud` or `alicloud.<alias>`. */
  readonly provider: string;
  /** A plan that would destroy it fails. */
  readonly isProtected: boolean;
  /** What is known before anything is made; references to names of the stack are followed. */
  readonly values: Arguments;
}

/** Arguments that steer Terraform and say nothing of the thing. */
const META = ['//', 'provider', 'lifecycle', 'depends_on', 'for_each', 'count', 'provisioner'];
const REFERENCE = /^\$\{(alicloud_[a-z0-9_]+)\.([^.}[\]()]+)\.([a-z0-9_]+)\}$/;

/** Everything that a stack makes of this provider, in its order; what repeats itself is left out. */
export function plannedIn(stack: StackJson): Planned[] {
  const resources = stack.resource ?? {};
  return Object.entries(resources).flatMap(([type, blocks]) =>
    Object.entries(blocks)
      .filter(([, block]) => block['for_each'] === undefined && block['count'] === undefined)
      .map(([name, block]) => ({
        address: `${type}.${name}`,
        type,
        provider: typeof block['provider'] === 'string' ? block['provider'] : 'alicloud',
        isProtected: isProtected(block),
        values: known(block, resources),
      })),
  );
}

function isProtected({ lifecycle }: Arguments): boolean {
  return (lifecycle as { prevent_destroy?: unknown } | undefined)?.prevent_destroy === true;
}

function known(block: Arguments, resources: NonNullable<StackJson['resource']>): Arguments {
  return Object.fromEntries(
    Object.entries(block)
      .filter(([name]) => !META.includes(name))
      .map(([name, value]) => [name, literal(value, resources)] as const)
      .filter(([, value]) => value !== undefined),
  );
}

/** A value without anything that only Terraform could work out; `undefined` where there is some. */
function literal(value: unknown, resources: NonNullable<StackJson['resource']>): unknown {
  if (typeof value !== 'string') return JSON.stringify(value).includes('${') ? undefined : value;
  if (!value.includes('${')) return value;
  const [, type = '', name = '', attribute = ''] = REFERENCE.exec(value) ?? [];
  const found = resources[type]?.[name]?.[attribute];
  return typeof found === 'string' && !found.includes('${') ? found : undefined;
}
