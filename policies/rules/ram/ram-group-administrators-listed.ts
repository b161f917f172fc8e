import { any, defineRule, not, texts } from '../../review';
import type { Attribute, Model, Resource, Ternary } from '../../review';
import { eachNamed, isListed } from '../common/listed';
import { listOf } from '../common/whitelist';
import { attachesAdministrator } from './attachments';

const MEMBERSHIP = 'alicloud_ram_group_membership';
const GROUP = 'alicloud_ram_group';
const ATTACHMENT = 'alicloud_ram_group_policy_attachment';
const NAMES = ['id', 'group_name', 'name'];

const group = (policy_name: string) => ({
  [MEMBERSHIP]: { example: { group_name: 'example', user_names: ['alice'] } },
  [ATTACHMENT]: { example: { group_name: 'example', policy_name, policy_type: 'System' } },
});

export default defineRule({
  id: 'ram-group-administrators-listed',
  title: 'Who becomes an administrator through a group is known',
  severity: 'high',
  resourceTypes: [MEMBERSHIP, 'alicloud_ram_user_group_attachment'],
  rationale:
    'Nothing about the group changes when somebody joins it, and they hold the whole account from then on.',
  remediation:
    'Add the user to a group with fewer rights, or its name to the option `administrators` of this rule.',
  references: ['Provider docs: alicloud_ram_group_membership'],
  options: { administrators: texts([]) },
  messages: { joins: '{user} becomes an administrator, as a member of the group {group}' },
  examples: { fails: group('AdministratorAccess'), passes: group('AliyunECSReadOnlyAccess') },
  check: ({ resource, model, options, pass, verdict }) => {
    const group = resource.string('group_name');
    const users =
      resource.type === MEMBERSHIP
        ? resource.strings('user_names')
        : listOf(resource.string('user_name'));
    const isHarmless = not(makesAdministrators(resource, model));
    if (isHarmless.holds === true) return pass;
    const holds = (user: Attribute<string>): Ternary =>
      any(isHarmless, isListed(user, options.administrators));
    return eachNamed(users, holds, { pass, verdict }, ['joins', (user) => ({ user, group })]);
  },
});

/** Whether the group that somebody joins holds a policy that is as good as the whole account. */
function makesAdministrators(membership: Resource, model: Model): Ternary {
  const groups = model.target(membership, 'group_name', [GROUP], NAMES);
  const { found } = membership.string('group_name');
  const held = groups.known.flatMap(
    (one) => model.related(one, { type: ATTACHMENT, by: 'group_name', to: NAMES }).known,
  );
  // A group that is made elsewhere is the same one by its name alone.
  const named = model
    .ofType(ATTACHMENT)
    .filter((one) => found.state === 'known' && one.knownText('group_name') === found.value);
  return any(...[...held, ...named].map(attachesAdministrator));
}
