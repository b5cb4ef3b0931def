/** For a desk that somebody wants to look at: it runs until Ctrl+C. */
export function keepRunning(
  name: string,
  desk: { readonly url: string; close(): Promise<void> },
  person: { readonly name: string; readonly password: string },
): void {
  process.stdout.write(`${name} on ${desk.url}/ (${person.name} / ${person.password}; Ctrl+C stops it)\n`);
  const idle = setInterval(() => {}, 60_000);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      clearInterval(idle);
      await desk.close();
    });
  }
}
