/**
 * What guards money and can be set up in the console only. The cloud's own alarms are a second line
 * that does not hang on the first: they should go to the same people.
 */
export const costConsoleChecklist: readonly string[] = [
  'Expenses and Costs > Budget Management: enable it (free, works after 24 hours) and make a monthly cost budget with alerts on actual and forecast.',
  'Expenses and Costs > Cost Anomaly Detection: enable it (free); results come the next day.',
  'Expenses and Costs > High-spending alert: set a daily amount for the products you use most.',
  'Expenses and Costs > Available credit alert: set the amount at which you want to hear of it.',
  'Message Center > Common Settings > Account Balance Messages: add the people who should hear.',
];
