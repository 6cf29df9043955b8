import { Card, Page } from '../../app/page.js';
import { Await } from '../../app/states.js';
import { PolicyForm } from './policy-form.js';
import { usePolicy } from './policy.query.js';

/** How evidence counts: one policy is in force, and a change is looked at before it is decided. */
export function PolicyPage() {
  const query = usePolicy();
  return (
    <Page
      title="Policy"
      lead="How evidence counts, for everybody. Change something and look at what coverage would be: a comparison, not the official figure, until you decide so."
    >
      <Await query={query} what="policy" rows={8}>
        {(policy) => (
          <Card title={`Version ${policy.version}, in force`}>
            <PolicyForm key={policy.version} policy={policy} />
          </Card>
        )}
      </Await>
    </Page>
  );
}
