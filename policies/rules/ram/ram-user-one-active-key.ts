import { all, Collection, defineRule, not } from '../../review';
import type { Model, Resource, Ternary } from '../../review';

const KEY = 'alicloud_ram_access_key';
const NAMES = ['name', 'id'];

export default defineRule({
  id: 'ram-user-one-active-key',
  title: 'A user has one access key that works',
  severity: 'low',
  resourceTypes: [KEY],
  rationale:
    'A second key that works is for the hours of a rotation. One that stays is looked after by nobody, and doubles what can leak.',
  remediation: 'Delete the other key, or set its `status` to `"Inactive"` once nothing uses it.',
  references: [
    'https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/ram_access_key',
  ],
  messages: { second: 'the user has another key that works' },
  examples: {
    fails: { [KEY]: { old: { user_name: 'ci' }, young: { user_name: 'ci' } } },
    passes: { [KEY]: { old: { user_name: 'ci', status: 'Inactive' }, young: { user_name: 'ci' } } },
  },
  check: ({ resource, model, verdict, notApplicable }) => {
    // Without a user the key is that of whoever applies.
    if (resource.string('user_name').found.state === 'absent') return notApplicable;
    const { location, known, more } = keysBeside(resource, model);
    // Each pair is told once, of the later one.
    const earlier = known.filter(({ address }) => address < resource.address);
    const others = new Collection(location, earlier, more);
    return verdict(not(all(isActive(resource), others.some(isActive))), 'second');
  },
});

function isActive(key: Resource): Ternary {
  return not(key.string('status').equals('Inactive', { absent: false }));
}

/** The keys of the same user. */
function keysBeside(key: Resource, model: Model): Collection<Resource> {
  const [user] = model.target(key, 'user_name', ['alicloud_ram_user'], NAMES).known;
  if (user !== undefined) return model.related(user, { type: KEY, by: 'user_name', to: NAMES });
  const name = key.knownText('user_name');
  const same = model.ofType(KEY).filter((one) => one.knownText('user_name') === name);
  return new Collection(key.location, name === undefined ? [] : same);
}
