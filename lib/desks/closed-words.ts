/**
 * What desks usually call a closed status, in the languages that they ship with. A site's own lists and its user come before these;
 * a desk where one of them means something else says so (`openStatuses`).
 */
export const closedWords: readonly string[] = [
  // English
  ...['closed', 'resolved', 'solved', 'complete', 'completed', 'done', 'fixed', 'finished', 'canceled', 'cancelled'],
  // German
  ...['geschlossen', 'gelöst', 'erledigt', 'abgeschlossen', 'beendet', 'behoben', 'storniert', 'abgebrochen'],
  // French
  ...['fermé', 'fermée', 'clos', 'clôturé', 'clôturée', 'résolu', 'résolue', 'terminé', 'terminée', 'annulé', 'annulée'],
  // Spanish
  ...['cerrado', 'cerrada', 'resuelto', 'resuelta', 'solucionado', 'completado', 'finalizado', 'terminado', 'cancelado'],
  // Dutch
  ...['gesloten', 'opgelost', 'afgehandeld', 'afgesloten', 'voltooid', 'afgerond', 'gereed', 'geannuleerd'],
  // Portuguese
  ...['fechado', 'fechada', 'resolvido', 'resolvida', 'encerrado', 'concluído', 'concluída', 'solucionado', 'finalizado'],
];
