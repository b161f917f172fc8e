/** What `init` was told, as it was typed. */
export interface Answers {
  readonly account: string;
  readonly site: string;
  readonly region: string;
  /** Names, with commas between them. */
  readonly people: string;
  readonly email: string;
  /** Empty: no developers. */
  readonly scope: string;
  /** Empty: no budget. */
  readonly budget: string;
  /** `yes` or `no`. */
  readonly inUse: string;
}

/** What YAML reads as it is typed, and as a text. */
const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][a-z0-9._@-]*$/i;

const scalar = (text: string): string => (PLAIN.test(text) ? text : JSON.stringify(text));

/** A settings file with its comments. What is not in it has the value of the preset. */
export function settingsText(answers: Answers): string {
  const { account, site, region, email, scope, budget, inUse } = answers;
  const names = answers.people.split(',').map((name) => name.trim());
  return `# The security baseline of one Alibaba Cloud account. docs/settings.md has every setting.
# Nothing secret belongs here: keys and addresses of chats come from the environment.
version: 1

account:
  id: ${JSON.stringify(account)}
  site: ${scalar(site)}
region: ${scalar(region)}

# Passwords, sign-in and sessions as this benchmark has them. Also: cis-1.0, strict.
preset: cis-2.0
${inUse === 'yes' ? IN_USE : ''}
identity:
  # Roles, entered for an hour and with a second factor. docs/roles.md says what each may do.
  jobs:
${scope === '' ? NO_DEVELOPER : developer(scope)}
    operator:
    billing:
    auditor:
    # Makes and changes all of this from the second deployment on, and says what that would do.
    deployer:
    planner:
    # For the day when everything else fails. Each use of it is an alert.
    breakGlass:
  # Users without a password or keys: give the first password in the console.
  people:
${names.map((name, at) => `    ${scalar(name)}: { jobs: [${jobsOf(at, names.length).join(', ')}] }`).join('\n')}

# Security groups that let nothing in or out by accident, in a VPC that costs nothing. To guard one
# that exists: { name: production, id: vpc-... }.
network:
  vpcs:
    - name: baseline
      cidr: 10.0.0.0/24

# Alerts go to whoever is named here. The trail, its bucket and Cloud Config are on by themselves.
alerts:
  people:
    security:
      email: [${scalar(email)}]
  # test: first # any new word sends a test alert of each severity
${budget === '' ? '' : budgetText(budget)}`;
}

const IN_USE = `
# All that watches is deployed, and nothing that cuts anybody off. Drop the line to enforce the rules.
enforce: later
`;

const NO_DEVELOPER = `    # developer:
    #   scope:
    #     tag: team=shop`;

function developer(tag: string): string {
  return `    developer:
      scope:
        tag: ${scalar(tag)} # things with this tag are all that developers change`;
}

function budgetText(amount: string): string {
  return `
# A day late, as bills are.
cost:
  budgets:
    - name: all
      amount: ${scalarNumber(amount)} # a month, in the currency of the site
`;
}

/** A number stays one; whatever else it is, the settings say what is wrong with it. */
const scalarNumber = (text: string): string => (/^\d+(?:\.\d+)?$/.test(text) ? text : scalar(text));

const RUNS = ['deployer', 'operator', 'billing'];
const LOOKS = ['planner', 'auditor'];

/** The first deploys, the second plans and audits; who is alone does both. All may repair. */
function jobsOf(at: number, count: number): string[] {
  const first = count === 1 ? [...RUNS, ...LOOKS] : RUNS;
  return ['breakGlass', ...(at === 0 ? first : at === 1 ? LOOKS : [])];
}
