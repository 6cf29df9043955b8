/** The demo's framework: twelve branches of nine skills; with the branches themselves, 120. */
export const BRANCHES: Readonly<Record<string, readonly string[]>> = {
  'Railway operations': ['Train dispatching', 'Platform safety', 'Timetable planning', 'Incident lead', 'Passenger information', 'Shunting', 'Route knowledge', 'Night control', 'Crew rostering'],
  Safety: ['Risk assessment', 'Track safety', 'Fire safety', 'Safety audits', 'Accident investigation', 'Working at height', 'Hazardous goods', 'Safety culture', 'Permit to work'],
  Signalling: ['Signalling principles', 'Interlocking design', 'ETCS', 'Axle counters', 'Signal testing', 'Level crossings', 'Signalling maintenance', 'Fault finding', 'Route setting'],
  'Electrical power': ['HV switching', 'Overhead line', 'Substation maintenance', 'Earthing', 'Protection relays', 'SCADA', 'Power system design', 'Energy metering', 'Cable jointing'],
  'Rolling stock': ['Brake systems', 'Bogies', 'Traction motors', 'Door systems', 'Diagnostics', 'Wheel lathe', 'Air conditioning', 'Welding', 'Heavy overhaul'],
  'Software development': ['TypeScript', 'Java', 'Python', 'Software testing', 'Software architecture', 'API design', 'Secure coding', 'Front-end development', 'Code review'],
  Data: ['SQL', 'Data modelling', 'Statistics', 'Machine learning', 'Data pipelines', 'Data governance', 'Dashboards', 'Forecasting', 'Data quality'],
  'Cloud operations': ['Kubernetes', 'Infrastructure as code', 'Networking', 'Observability', 'Incident response', 'Linux', 'Cloud security', 'CI pipelines', 'Cost control'],
  Leadership: ['Coaching', 'Facilitation', 'Feedback', 'Conflict resolution', 'Delegation', 'Change leadership', 'Hiring', 'Planning', 'Stakeholder management'],
  Finance: ['Budgeting', 'Cost accounting', 'Financial reporting', 'Internal controls', 'Treasury', 'Tax', 'Investment appraisal', 'Audit preparation', 'Invoicing'],
  'People work': ['Employment law', 'Payroll', 'Learning design', 'Workforce planning', 'Recruitment', 'Occupational health', 'Employee relations', 'Onboarding', 'Skills assessment'],
  Procurement: ['Contract management', 'Tendering', 'Supplier audits', 'Negotiation', 'Category management', 'Logistics', 'Inventory control', 'Public procurement law', 'Sustainability reporting'],
};

/** Other names under which files may speak of a skill. */
export const ALIASES: Readonly<Record<string, readonly string[]>> = {
  'HV switching': ['High voltage switching', 'Authorised person HV'],
  Kubernetes: ['K8s'],
  SQL: ['Structured Query Language'],
  ETCS: ['European Train Control System'],
  'Infrastructure as code': ['IaC', 'Terraform'],
  'Overhead line': ['Overhead contact line', 'OLE'],
  'Secure coding': ['Secure software development'],
};
