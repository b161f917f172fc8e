import { dangerousPorts, portInWords } from '../../network';
import { all, any, defineRule, not, truth, unknown } from '../../review';
import type { Block, Model, Resource, Resources, Rule, Ternary } from '../../review';
import { distinct } from '../common/distinct';
import { isGiven, isOneOf } from '../common/attributes';

const INWARDS = dangerousPorts.filter(({ directions }) => directions.includes('in'));

interface ListenerPorts {
  readonly id: string;
  readonly product: string;
  readonly listener: string;
  readonly balancers: readonly string[];
  /** The argument of the listener that holds the protocol. */
  readonly protocol: string;
  /** The protocols that carry tcp and udp as they are. */
  readonly carries: readonly string[];
  readonly port: string;
  /** The arguments that hold the first and the last port where `port` is 0. */
  readonly range?: readonly [string, string];
  /** Whether something keeps strangers out all the same, such as a list or a security group. */
  readonly isGuarded: (listener: Resource, balancer: Resource, model: Model) => Ternary;
  readonly remediation: string;
  readonly references: readonly string[];
  readonly examples: { readonly fails: Resources; readonly passes: Resources };
}

/** A rule about listeners on the internet that pass a port of the catalogue on. */
export function listenerPortsRule(about: ListenerPorts): Rule {
  const { id, product, listener, remediation, references, examples } = about;
  return defineRule({
    id,
    title: `${product} do not pass dangerous ports on from the internet`,
    severity: 'high',
    resourceTypes: [listener],
    rationale:
      'A port of a load balancer on the internet is a port of the machines behind it: their security groups see only the balancer.',
    remediation,
    references,
    messages: { open: '{port} is passed on from the internet' },
    examples,
    check: ({ resource, model, verdict, notApplicable, pass }) => {
      const carries = isOneOf(resource, about.protocol, about.carries);
      if (carries.holds === false) return notApplicable;
      const port = resource.number(about.port);
      const danger = dangerOf(resource, about);
      const harmless = all(...portsOf(resource, about), truth(danger === undefined, port.location));
      if (harmless.holds === true) return pass;
      const [balancer] = model.target(resource, 'load_balancer_id', about.balancers, ['id']).known;
      if (balancer === undefined) {
        const { location } = resource.string('load_balancer_id');
        const reason = 'is a load balancer that is not seen here';
        return verdict(unknown({ ...location, reason }), 'open');
      }
      const isPrivate = isOffInternet(balancer);
      const guarded = about.isGuarded(resource, balancer, model);
      const told = danger === undefined ? 'a port' : portInWords(danger);
      const holds = distinct(any(harmless, isPrivate, guarded, not(carries)));
      return verdict(holds, 'open', { port: told }, port);
    },
  });
}

/** In words of the provider; a classic balancer of a VPC is private where nothing is said. */
function isOffInternet(balancer: Resource): Ternary {
  const given = balancer.string('address_type');
  if (given.found.state !== 'absent' || balancer.type.includes('nlb')) {
    return isOneOf(balancer, 'address_type', ['intranet']);
  }
  return isGiven(balancer, 'vswitch_id');
}

/** Whether all is known that decides which ports they are. */
function portsOf(listener: Block, { protocol, port, range }: ListenerPorts): readonly Ternary[] {
  const isKnown = (path: string): Ternary =>
    listener.string(path).is(() => true, { absent: 'unknown' });
  const isRange = numberAt(listener, port) === 0 && range !== undefined;
  return [protocol, port, ...(isRange ? range : [])].map(isKnown);
}

function dangerOf(
  listener: Block,
  { protocol, port, range }: ListenerPorts,
): (typeof INWARDS)[number] | undefined {
  const single = numberAt(listener, port);
  const [first, last] =
    single === 0 && range !== undefined
      ? range.map((path) => numberAt(listener, path))
      : [single, single];
  if (first === undefined || last === undefined) return undefined;
  const kind = listener.string(protocol).found;
  const carried = kind.state === 'known' && kind.value.toLowerCase() === 'udp' ? 'udp' : 'tcp';
  return INWARDS.find((one) => one.protocol === carried && one.from <= last && first <= one.to);
}

function numberAt(block: Block, path: string): number | undefined {
  const { found } = block.number(path);
  return found.state === 'known' ? found.value : undefined;
}
