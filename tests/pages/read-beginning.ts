/** The first piece of an answer that goes on for minutes; nobody hears the rest. */
export async function readBeginning(answer: Response): Promise<string> {
  const reader = answer.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}
