import type { TerraformResource } from 'cdktf';
import { Construct } from 'constructs';
import {
  grantedBy,
  holders,
  jobNetworks,
  managedNames,
  pipelinePurposes,
  subjectsOf,
  tokenHolderOf,
  tokenProviderOf,
  type ManagedNames,
} from '../../policies/roles';
import type { JobName, JobSettings, PipelineSettings, Settings } from '../../settings';
import { propsOf, settingsField, validateProps } from '../props';
import { comeAfter, resourcesBelow } from '../order';
import { CiRole, type CiRoleProps } from './ci-role';
import { Decoys } from './decoys';
import type { JobEntry, NamedOidcProvider } from './job-entry';
import { JobGroup } from './job-group';
import { JobRole } from './job-role';
import { OidcEntry } from './oidc-entry';
import { Person } from './person';
import { SamlEntry } from './saml-entry';

export interface AccessBaselineProps {
  /** What `loadSettings` gives for a `baseline.yaml`: `identity`, `account`, `audit` and `tags` of it. */
  readonly settings: Settings;
}

const accessBaselineFields = propsOf<AccessBaselineProps>({
  settings: settingsField('account', 'audit', 'identity', 'tags'),
});

/**
 * Who may do what in the account: people, the roles of their jobs, single sign-on and pipelines, as
 * the settings name them.
 */
export class AccessBaseline extends Construct {
  /** By user name. */
  readonly people: Readonly<Record<string, Person>>;
  readonly decoys: Decoys | undefined;
  /** By job. */
  readonly roles: Readonly<Partial<Record<JobName, JobRole>>>;
  /** By job; none where people enter by single sign-on. */
  readonly groups: Readonly<Partial<Record<JobName, JobGroup>>>;
  /** By name. */
  readonly pipelines: Readonly<Record<string, CiRole>>;
  private readonly issuers: Readonly<Record<string, NamedOidcProvider>>;
  private readonly providers: Readonly<Record<string, SamlEntry>>;
  private readonly settings: Settings;

  constructor(scope: Construct, id: string, props: AccessBaselineProps) {
    super(scope, id);
    validateProps(this, accessBaselineFields, props);
    const { settings } = props;
    this.settings = settings;
    const { account, identity } = settings;
    this.people = this.each('People', identity.people, ({ userName, displayName }, part) => [
      userName,
      new Person(part, userName, {
        userName,
        accountId: account.id,
        ...(displayName !== undefined && { displayName }),
      }),
    ]);
    this.decoys =
      identity.decoys.length > 0
        ? new Decoys(this, 'Decoys', { userNames: identity.decoys })
        : undefined;
    this.providers = this.each('SingleSignOn', identity.singleSignOn, ({ name, ...rest }, part) => [
      name,
      new SamlEntry(part, name, { ...rest, providerName: name }),
    ]);
    this.roles = this.each('Jobs', identity.jobs, (job, part) => [
      job.name,
      this.jobRole(part, job),
    ]);
    const entered = identity.jobs.filter(({ singleSignOn }) => singleSignOn === undefined);
    this.groups = this.each('Groups', entered, ({ name }, part) => [
      name,
      this.jobGroup(part, name),
    ]);
    this.endingGroups(entered);
    // An account has one provider for each issuer: pipelines share it.
    const providers = new Map(
      identity.pipelines.map(({ from }) => tokenProviderOf(from)).map((one) => [one.name, one]),
    );
    this.issuers = this.each('PipelineIssuers', [...providers.values()], (provider, part) => {
      const { name: providerName, issuer, audience, isThere } = provider;
      const named = { providerName, issuer, clientIds: [audience] };
      return [providerName, isThere ? named : new OidcEntry(part, providerName, named)];
    });
    this.pipelines = this.each('Pipelines', identity.pipelines, (pipeline, part) => [
      pipeline.name,
      this.pipeline(part, pipeline),
    ]);
    this.letDeployerFirst();
  }

  /**
   * Who deploys is held to names, and those of a new person or role are in the policies first: RAM puts
   * a new version of a policy in force at once. What goes away goes before, as Terraform takes away what
   * depends on something before it changes that.
   */
  private letDeployerFirst(): void {
    const deploys = this.settings.identity.pipelines.filter(({ job }) => job === 'deployer');
    const roles = [this.roles.deployer, ...deploys.map(({ name }) => this.pipelines[name])];
    const first: readonly TerraformResource[] = roles
      .flatMap((role) => role?.policies ?? [])
      .filter(({ node }) => !node.path.includes('-guardrail-'));
    if (first.length === 0) return;
    comeAfter(
      resourcesBelow(this).filter((resource) => !first.includes(resource)),
      first,
    );
  }

  /** A group of its own for people who have a job until a day: RAM knows the end of no membership. */
  private endingGroups(jobs: readonly JobSettings[]): void {
    const part = new Construct(this, 'EndingGroups');
    for (const { name } of jobs) {
      const role = this.roles[name];
      const days = this.settings.identity.people.flatMap(({ jobs: has, until }) =>
        has.includes(name) ? (until?.[name] ?? []) : [],
      );
      if (role === undefined) continue;
      for (const until of [...new Set(days)].sort()) {
        const groupName = `${role.name}-${until.slice(2).replaceAll('-', '')}`;
        const people = this.peopleOf(name, until);
        new JobGroup(part, `${name}-${until}`, { role, groupName, until, people });
      }
    }
  }

  /** One construct for each of a list, below a construct of its own, by name. */
  private each<Item, Made>(
    id: string,
    items: readonly Item[],
    make: (item: Item, part: Construct) => readonly [string, Made],
  ): Readonly<Record<string, Made>> {
    const part = new Construct(this, id);
    return Object.fromEntries(items.map((item) => make(item, part)));
  }

  private jobRole(part: Construct, job: JobSettings): JobRole {
    const { account, identity, tags } = this.settings;
    return new JobRole(part, job.name, {
      job: job.name,
      accountId: account.id,
      entry: this.entryOf(job),
      granted: grantedBy(job, identity.terraformState),
      sessionHours: job.sessionHours,
      tags,
      ...(job.roleName !== undefined && { roleName: job.roleName }),
      ...(job.scope && { scope: job.scope }),
      ...this.managedBy(job.name),
    });
  }

  private entryOf({ name, singleSignOn }: JobSettings): JobEntry {
    const networks = jobNetworks(name, this.settings);
    const from = networks.length > 0 ? { networks } : {};
    if (name === 'breakGlass' || name === 'deployer') {
      const named = holders(name, this.settings);
      const users = named.flatMap(({ userName }) => this.people[userName] ?? []);
      return { by: 'members', users, ...from };
    }
    const provider = singleSignOn === undefined ? undefined : this.providers[singleSignOn];
    if (provider === undefined) return { by: 'members', ...from };
    return { by: 'saml', provider, site: this.settings.account.site };
  }

  private managedBy(job: JobName): { readonly managed?: ManagedNames } {
    const isIts = job === 'deployer' || job === 'planner';
    return isIts ? { managed: managedNames(this.settings) } : {};
  }

  private jobGroup(part: Construct, name: JobName): JobGroup | undefined {
    const role = this.roles[name];
    return role && new JobGroup(part, name, { role, people: this.peopleOf(name) });
  }

  /** Who has a job until a day, or for ever. */
  private peopleOf(job: JobName, day?: string): Person[] {
    return this.settings.identity.people.flatMap(({ userName, jobs, until }) => {
      const person = this.people[userName];
      const isOne = person !== undefined && jobs.includes(job) && until?.[job] === day;
      return isOne ? [person] : [];
    });
  }

  private pipeline(part: Construct, settings: PipelineSettings): CiRole {
    const { account, identity, tags } = this.settings;
    const provider = this.issuers[tokenProviderOf(settings.from).name];
    return new CiRole(part, settings.name, {
      roleName: settings.name,
      accountId: account.id,
      pipeline: pipelineOf(settings),
      purposes: pipelinePurposes(settings, identity.terraformState),
      holder: settings.job === 'deployer' ? 'deployer' : 'job',
      ...this.managedBy(settings.job),
      tags,
      ...(provider && { provider }),
      ...(settings.scope && { scope: settings.scope }),
    });
  }
}

function pipelineOf({ from }: PipelineSettings): CiRoleProps['pipeline'] {
  if (from.on === 'gitlab') {
    return { on: 'gitlab', project: from.project, branches: from.branches };
  }
  if (from.on !== 'github') {
    return { on: 'other', holder: tokenHolderOf(from), ...subjectsOf(from) };
  }
  const { branches, environments, repository, ids } = from;
  return {
    on: 'github',
    repository,
    ...(ids && { ids }),
    from: [
      ...branches.map((branch) => ({ branch })),
      ...environments.map((environment) => ({ environment })),
    ],
  };
}
