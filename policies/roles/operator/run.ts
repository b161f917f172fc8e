import { allow } from '../role';
import type { Purpose } from '../role';
import { of } from '../spelling';

const dbs = (code: string, kind: string): string[] => [`acs:${code}:{region}:{account}:${kind}/*`];
const SERVERS = ['acs:ecs:{region}:{account}:instance/*'];

export const restart: Purpose = {
  id: 'restart',
  title: 'Start, stop and restart',
  why: 'What hangs at night is restarted first and understood in the morning.',
  statements: [
    allow(
      of(
        'ecs',
        'RebootInstance',
        'RebootInstances',
        'RedeployInstance',
        'StartInstance',
        'StartInstances',
        'StopInstance',
        'StopInstances',
      ),
      SERVERS,
    ),
    allow(
      of('rds', 'RestartDBInstance', 'StartDBInstance', 'StopDBInstance', 'SwitchDBInstanceHA'),
      dbs('rds', 'dbinstance'),
    ),
    allow(of('kvstore', 'RestartInstance', 'SwitchInstanceHA'), dbs('kvstore', 'instance')),
    allow(
      of('polardb', 'FailoverDBCluster', 'RestartDBLink', 'RestartDBNode'),
      dbs('polardb', 'dbcluster'),
    ),
    allow(
      of('dds', 'RestartDBInstance', 'RestartNode', 'SwitchDBInstanceHA'),
      dbs('dds', 'dbinstance'),
    ),
    allow(of('alb', 'StartListener', 'StopListener'), ['acs:alb:{region}:{account}:*']),
    allow(of('nlb', 'StartListener', 'StopListener'), ['acs:nlb:{region}:{account}:*']),
    allow(of('slb', 'StartLoadBalancerListener', 'StopLoadBalancerListener'), [
      'acs:slb:{region}:{account}:loadbalancer/*',
    ]),
  ],
};

export const grow: Purpose = {
  id: 'grow-and-scale',
  title: 'Resize what runs, and scale',
  why: 'A full disk and a queue that grows are fixed by more of it, at once. What it costs the budget watch sees.',
  statements: [
    allow(of('ecs', 'ModifyInstanceSpec', 'ResizeDisk'), [
      ...SERVERS,
      'acs:ecs:{region}:{account}:disk/*',
    ]),
    allow(['rds:ModifyDBInstanceSpec'], dbs('rds', 'dbinstance')),
    allow(['kvstore:ModifyInstanceSpec'], dbs('kvstore', 'instance')),
    allow(of('dds', 'ModifyDBInstanceSpec', 'ModifyNodeSpec'), dbs('dds', 'dbinstance')),
    allow(['polardb:ModifyDBNodeClass'], dbs('polardb', 'dbcluster')),
    allow(
      of(
        'ess',
        'CompleteLifecycleAction',
        'EnterStandby',
        'ExecuteScalingRule',
        'ExitStandby',
        'RebalanceInstances',
        'ResumeProcesses',
        'SetInstancesProtection',
        'SuspendProcesses',
      ),
    ),
    allow(
      of(
        'cs',
        'CancelTask',
        'PauseTask',
        'RepairClusterNodePool',
        'ResumeTask',
        'ScaleClusterNodePool',
      ),
      ['acs:cs:{region}:{account}:cluster/*'],
    ),
  ],
};
