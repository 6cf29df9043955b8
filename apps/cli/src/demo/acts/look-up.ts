import type { Client } from '../../ingest/client.js';

/** The id of a skill or named credential. */
export async function topicId(client: Client, name: string): Promise<string> {
  const { documentTopics } = await client.ask<{ documentTopics: { id: string; name: string }[] }>(`query ($text: String!) { documentTopics(first: 10, text: $text) { id name } }`, { text: name });
  return documentTopics.find((topic) => topic.name === name)!.id;
}

/** The id of whoever is signed in. */
export async function ownId(client: Client): Promise<string> {
  const { session } = await client.ask<{ session: { personId: string } }>('{ session { personId } }');
  return session.personId;
}

export async function personId(client: Client, name: string): Promise<string> {
  const { people } = await client.ask<{ people: { nodes: { id: string; name: string }[] } }>(`query ($name: String!) { people(first: 10, search: $name) { nodes { id name } } }`, { name });
  return people.nodes.find((person) => person.name === name)!.id;
}

export async function programId(client: Client, title: string): Promise<string> {
  const { programs } = await client.ask<{ programs: { nodes: { id: string; title: string }[] } }>(`query ($title: String!) { programs(first: 10, search: $title) { nodes { id title } } }`, { title });
  return programs.nodes.find((program) => program.title === title)!.id;
}
