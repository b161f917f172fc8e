import * as names from '../../../alicloud/names';
import { checkTag } from '../binding';
import type { TagScope } from '../binding';
import { mustMatch, mustName } from '../errors';
import { allow, grantable } from '../role';
import type { StatementTemplate } from '../role';
import { of } from '../spelling';

/** The servers that commands may run on: by id, or all that carry a tag. */
export type CommandTargets = { readonly instances: readonly string[] } | Pick<TagScope, 'tag'>;

/** Commands read the credentials of a server's role: only for servers that are named. */
export const remoteCommands = grantable(
  {
    id: 'remote-commands',
    title: 'Run commands on named servers',
    why: 'Some faults are fixed only from inside. Whoever does it has the rights of the role of the server.',
    parameter: 'ids of servers, or a tag that they carry',
  },
  // A command that is kept is a resource of its own, and is made before it meets a server.
  (targets: CommandTargets) => [
    onServers(targets),
    ...byWorkbench(targets),
    allow(of('ecs', 'CreateCommand', 'InvokeCommand'), ['acs:ecs:{region}:{account}:command/*']),
  ],
);

function onServers(targets: CommandTargets): StatementTemplate {
  const actions = of(
    'ecs',
    'DescribeInstanceVncUrl',
    'InvokeCommand',
    'RunCommand',
    'SendFile',
    'StartTerminalSession',
  );
  if ('tag' in targets) {
    const { key, value } = targets.tag;
    checkTag(targets.tag, 'the tag of the servers that commands may run on');
    const condition = { StringEquals: { [`acs:ResourceTag/${key}`]: [value] } };
    return { ...allow(actions, ['acs:ecs:{region}:{account}:instance/*']), condition };
  }
  const { instances } = targets;
  const problem = {
    path: 'the servers that commands may run on',
    allowed: 'ids of instances, each i- and letters and digits, or a tag',
    fix: 'Name each server: on all of them, commands are the rights of every role there is.',
  };
  mustName(instances, problem);
  for (const instance of instances) mustMatch(instance, names.instanceId.pattern, problem);
  return allow(
    actions,
    instances.map((instance) => `acs:ecs:{region}:{account}:instance/${instance}`),
  );
}

/** The workbench of ECS, whose resources are named after servers: tags are not documented for it. */
function byWorkbench(targets: CommandTargets): StatementTemplate[] {
  if ('tag' in targets) return [];
  const names = targets.instances.map(
    (instance) => `acs:ecs-workbench:{region}:{account}:workbench/${instance}`,
  );
  return [allow(of('ecs-workbench', 'LoginECSInstance', 'LoginInstance'), names)];
}
