/**
 * Loaded into api and worker before their own code (`node --import`): ends them when the process that started them is gone,
 * even by `kill -9`. Five seconds to end well, then the whole group at once.
 */
process.on('disconnect', () => {
  const isOnItsOwn = process.listenerCount('disconnect') > 1;
  if (!isOnItsOwn) process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.kill(-process.pid, 'SIGKILL'), 5000).unref();
});
