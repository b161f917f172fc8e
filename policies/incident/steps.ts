/**
 * What to do when an account is stolen, in order. The command and both pages are made of these: one
 * place, so that they say the same.
 */
export const stepIds = [
  ...(['freeze', 'pay', 'passwords', 'mfa', 'keys', 'sessions', 'console', 'machines'] as const),
  ...(['hunt', 'assess', 'restore', 'notify', 'write'] as const),
] as const;

/** The policy that denies everything to whom it is attached. */
export const LOCKDOWN_POLICY = 'alicloud-baseline-lockdown-now';

export type StepId = (typeof stepIds)[number];
export type Language = 'en' | 'zh';

export interface Step {
  readonly id: StepId;
  readonly title: Readonly<Record<Language, string>>;
  readonly text: Readonly<Record<Language, string>>;
  /** On the pages, with names in capitals to put in. */
  readonly commands?: readonly string[];
}

/** 95187 is the number of the guide: the hotline of the China site. */
export const steps: readonly Step[] = [
  {
    id: 'freeze',
    title: { en: 'Freeze first (minute 0)', zh: '先冻结（第 0 分钟）' },
    text: {
      en: 'Before any password: its codes may go to the thief. Call 95187, ask for a person or “account security / emergency freeze”. Say: “My account is taken over. Restrict all sign-in now.” Have ready: account id, ID card or business licence number, bound Alipay. Online: security centre or complaint page while phone and mail are still yours; else “submit a complaint” with documents and face check. International site: a ticket, “account compromised”.',
      zh: '不要先改密码：验证码可能发到盗号者手机。拨打 95187，转人工或选“账号安全 / 紧急冻结”。这样说：“我的账号被盗了，请立即限制所有登录。”备好：账号 ID、身份证号或营业执照号、绑定的支付宝。线上：手机和邮箱还是你的，走安全中心或申诉页面；已被改，走“提交申诉”，凭证件和人脸核验。国际站：提交工单，写明“账号被盗”。',
    },
  },
  {
    id: 'pay',
    title: { en: 'Cut the money (minute 3)', zh: '切断付款（第 3 分钟）' },
    text: {
      en: 'Alipay: Payment settings > password-free payment and automatic deduction > close it for Alibaba Cloud. Bank card: online limit to 0, or report it lost. Console > Billing: automatic recharge and auto-renewal off.',
      zh: '支付宝：支付设置 > 免密支付和自动扣款 > 关闭阿里云。银行卡：网上限额设为 0，或挂失。控制台 > 费用：关闭自动充值和自动续费。',
    },
  },
  {
    id: 'passwords',
    title: { en: 'New passwords, after the freeze', zh: '冻结之后，换密码' },
    text: {
      en: 'The mailbox first, then the owner of the account: 14 characters or more, upper, lower, digits, symbols, from a manager, used nowhere else.',
      zh: '先改邮箱密码，再改主账号密码：14 位以上，大写、小写、数字、符号，由密码管理器生成，别处不用。',
    },
  },
  {
    id: 'mfa',
    title: { en: 'Is the second factor yours?', zh: '第二因素还是你的吗？' },
    text: {
      en: 'Console > Security settings: phone, mail and MFA device are yours and nobody’s besides. What is not: replace it. For each user:',
      zh: '控制台 > 安全设置：手机、邮箱、MFA 设备都是你的，没有别人的。不是的换掉。对每个用户：',
    },
    commands: ['aliyun ram GetUserMFAInfo --UserName=USER'],
  },
  {
    id: 'keys',
    title: { en: 'Keys off', zh: '停用密钥' },
    text: {
      en: 'Switch off, do not delete yet. A key of the owner: console > AccessKey, off.',
      zh: '先停用，暂不删除。主账号的密钥：控制台 > AccessKey，停用。',
    },
    commands: [
      'aliyun ram ListAccessKeys --UserName=USER',
      'aliyun ram UpdateAccessKey --UserName=USER --UserAccessKeyId=KEY --Status=Inactive',
    ],
  },
  {
    id: 'sessions',
    title: { en: 'End what is open', zh: '结束已打开的会话' },
    text: {
      en: 'No call ends a session. A Deny for who has it stops the next call of it. Not on your own way in.',
      zh: '没有接口能结束会话。给会话所属身份加上拒绝策略，它的下一次调用就被拒绝。不要加在你自己的入口上。',
    },
    commands: [
      `aliyun ram CreatePolicy --PolicyName=${LOCKDOWN_POLICY} --PolicyDocument='{"Version":"1","Statement":[{"Effect":"Deny","Action":"*","Resource":"*"}]}'`,
      `aliyun ram AttachPolicyToUser --PolicyType=Custom --PolicyName=${LOCKDOWN_POLICY} --UserName=USER`,
      `aliyun ram AttachPolicyToRole --PolicyType=Custom --PolicyName=${LOCKDOWN_POLICY} --RoleName=ROLE`,
    ],
  },
  {
    id: 'console',
    title: { en: 'Close consoles', zh: '关闭控制台登录' },
    text: { en: 'For each user that is or may be theirs:', zh: '对每个已是或可能是盗号者的用户：' },
    commands: ['aliyun ram DeleteLoginProfile --UserName=USER'],
  },
  {
    id: 'machines',
    title: { en: 'Isolate machines, keep evidence', zh: '隔离机器，保留证据' },
    text: {
      en: 'Do not clean and do not release. A snapshot of each disk, the quarantine group in, the other groups out, the role off.',
      zh: '不要清理，不要释放。每块盘打快照，加入隔离安全组，移出其他安全组，解绑角色。',
    },
    commands: [
      'aliyun ecs CreateSnapshot --DiskId=DISK --SnapshotName=evidence --region=REGION',
      'aliyun ecs JoinSecurityGroup --InstanceId=INSTANCE --SecurityGroupId=QUARANTINE_GROUP --region=REGION',
      'aliyun ecs LeaveSecurityGroup --InstanceId=INSTANCE --SecurityGroupId=OTHER_GROUP --region=REGION',
    ],
  },
  {
    id: 'hunt',
    title: {
      en: 'Hunt the back doors, or it is stolen again tomorrow',
      zh: '找后门，否则明天又被盗',
    },
    text: {
      en: 'Users, keys, roles, providers, functions, schedules, shares, open ports, silent alerts. Names that begin with a hyphen or have blanks: in quotes.',
      zh: '用户、密钥、角色、身份提供商、函数、定时任务、共享、开放端口、被关的告警。以连字符开头或含空格的名字要加引号。',
    },
    commands: ['alicloud-baseline incident --user USER --logs LOGS --since 7d'],
  },
  {
    id: 'assess',
    title: { en: 'Assess', zh: '评估' },
    text: {
      en: 'What did they read, copy, delete, buy? Bill of the last 7 days. Assume that what was reached was copied.',
      zh: '他们读了、拷走了、删了、买了什么？查最近 7 天账单。能读到的一律当作已被拷走。',
    },
  },
  {
    id: 'restore',
    title: { en: 'Restore', zh: '恢复' },
    text: {
      en: 'From a snapshot that is older than the first event. Machines anew, not cleaned. New secrets for all that they could read. Then the baseline once more:',
      zh: '用早于第一条事件的快照恢复。机器重建，不做清理。他们能读到的所有密钥和口令都换新。然后重新部署基线：',
    },
    commands: ['npx cdktf deploy'],
  },
  {
    id: 'notify',
    title: { en: 'Tell', zh: '通知' },
    text: {
      en: 'Management, security, legal, the team; customers and the authority where personal data was reached (law may give 72 hours or less); police.',
      zh: '管理层、安全、法务、团队；涉及个人数据时通知客户和监管部门（法律可能只给 72 小时或更短）；报警。',
    },
  },
  {
    id: 'write',
    title: { en: 'Write it down, from the first minute', zh: '从第一分钟开始记录' },
    text: {
      en: 'Time, what was seen, what was changed, by whom. Also each command of this page.',
      zh: '时间、看到什么、改了什么、谁改的。本页每条命令也要记。',
    },
  },
];
