/** French: the bodies of the budget, the costs and the picker. */
import type { StageTerms } from '../../en-stage.ts';
import { plural } from '../../plural.ts';

export const budget: StageTerms['budget'] = {
  label: 'Dépenses par rapport à votre plafond',
  undecided: 'Aucun plafond fixé pour l’instant. Rien ne peut être dépensé tant que vous n’en avez pas fixé un.',
  set: 'Fixer un plafond',
  change: 'Modifier',
  none: 'Sans plafond. Seule la limite de votre clé chez OpenRouter arrête les dépenses.',
  of: (spent: string, limit: string, period: string) => `${spent} dépensés sur ${limit} ${period}`,
  spent: 'Dépensé',
  held: 'En cours, au maximum',
  unknown: 'Dont inconnu, compté au maximum pour',
  left: 'Reste',
  stops: 'Les requêtes qui pourraient dépasser le plafond ne sont pas envoyées.',
  raise: 'Relever le plafond',
  reached:
    'Votre plafond est atteint. Les requêtes payantes ne sont pas envoyées tant que vous ne le relevez pas ; tout le reste ici continue de fonctionner.',
  reachedForNow: (day: string) =>
    `Votre plafond est atteint. Les requêtes payantes ne sont pas envoyées tant que vous ne le relevez pas ou que le compte ne repart pas de zéro, le ${day} ; tout le reste ici continue de fonctionner.`,
  above: (amount: string) => `Les dépenses dépassent le plafond de ${amount}.`,
  provider: (left: string, limit: string) => `Limite chez OpenRouter : il reste ${left} sur ${limit}`,
  providerNone:
    'Aucune limite n’est fixée sur votre clé chez OpenRouter. En fixer une là-bas vous donne une limite ferme.',
  providerUnread: 'La limite chez OpenRouter s’affichera ici après la connexion.',
  providerPage: 'La clé chez OpenRouter',
  readAt: (moment: string) => `(relevé le ${moment})`,
  near: (share: string) => `${share} de votre plafond sont utilisés.`,
  anew: (day: string, zone: string) => `Le compte repart de zéro le ${day}, à minuit (${zone}).`,
  never: 'Tout est compté depuis le jour où vous l’avez fixé.',
  callLimit: 'Une seule requête, au maximum',
  lower: 'C’est celui-ci qui arrête en premier.',
  needKey: (count: number, suffix: string | null) => {
    const ending = suffix ? ` (se terminant par ${suffix})` : '';
    return plural('fr', count, {
      one: `Le coût de # requête n’est pas encore connu. Connectez la clé qui l’a faite${ending} pour qu’il puisse être recherché.`,
      other: `Les coûts de # requêtes ne sont pas encore connus. Connectez la clé qui les a faites${ending} pour qu’ils puissent être recherchés.`,
    });
  },
};

export const cost: StageTerms['cost'] = {
  label: 'Coût des requêtes d’IA',
  steps: 'Requêtes de cette opération',
  total: 'Total',
  sum: (amount: string) => `${amount} (USD)`,
  sumAndUnknown: (amount: string) => `${amount} (USD) + inconnu`,
  pending: 'en attente',
  pendingCount: (count: number) => plural('fr', count, { one: 'en attente', other: '# en attente' }),
  pendingWhy: 'Le fournisseur n’a pas encore communiqué le coût. Il est en cours de recherche.',
  unknown: 'inconnu',
  unknownWhy:
    'Le fournisseur n’a pas communiqué le coût. Tant qu’il n’est pas connu, la requête compte pour le pire des cas.',
  released: 'non facturé',
  refused: 'non envoyée',
  amounts: (needed: string, left: string) => `Elle pourrait coûter jusqu’à ${needed} ; il reste ${left}.`,
  about: (tokens: string) => `Elle enverrait environ ${tokens} tokens.`,
  stop: (feature: string) => `Arrêter ${feature}`,
  stopLabel: 'Arrêter',
  dismiss: 'Fermer l’affichage des coûts',
  dismissBusy: 'Reste jusqu’à la fin de la requête en cours.',
  expand: 'Afficher les coûts',
  collapse: 'Masquer la liste',
  history: 'Historique des dépenses',
  left: (amount: string) => `Reste ${amount} sur votre plafond`,
  wait: (seconds: number) => `Nouvel essai possible dans ${seconds} s.`,
  settled: (feature: string, amount: string) => `${feature} : ${amount}`,
};

export const models: StageTerms['models'] = {
  search: 'Rechercher parmi tous les modèles',
  clear: 'Effacer la recherche',
  list: (category: string) => `Modèles : ${category}`,
  groups: {
    proposed: 'Proposés par cette page',
    free: 'Gratuits, pour essayer',
    fitting: 'Modèles adaptés',
    others: 'Tous les autres modèles',
  },
  count: (count: number) => plural('fr', count, { one: '# modèle', other: '# modèles' }),
  recommended: 'recommandé',
  chosen: 'votre choix',
  notUsed: 'pas utilisé pour l’instant',
  nothing: 'Aucun modèle n’est utilisé.',
  chosenNow: (name: string) => `${name} est maintenant votre choix.`,
  price: (prompt: string, completion: string) => `${prompt} en entrée, ${completion} en sortie, par million de tokens`,
  priceFrom: (prompt: string, completion: string) =>
    `à partir de ${prompt} en entrée, ${completion} en sortie, par million de tokens`,
  priceRange: (promptFrom: string, promptTo: string, completionFrom: string, completionTo: string) =>
    `de ${promptFrom} à ${promptTo} en entrée, de ${completionFrom} à ${completionTo} en sortie, par million de tokens`,
  free: 'gratuit, avec des restrictions',
  use: (amount: string, feature: string) => `environ ${amount} pour « ${feature} »`,
  freeKeeps: 'son hébergeur peut conserver les textes',
  freeNote:
    'Ce modèle ne coûte rien. Il permet 50 requêtes par jour (1 000 si vous avez déjà acheté dix dollars de crédit), et son hébergeur peut conserver ce que vous écrivez.',
  useRange: (from: string, to: string, feature: string) => `environ ${from} à ${to} pour « ${feature} »`,
  context: (tokens: string) => `de la place pour ${tokens} tokens`,
  abilities: { images: 'images', tools: 'outils', json: 'JSON', reasoning: 'raisonnement' },
  moderated: 'les textes sont d’abord filtrés',
  collects: 'pas avec votre réglage : ses fournisseurs peuvent collecter les textes',
  companies: (names: string) => `Vos textes vont à OpenRouter, puis à ${names}.`,
  leaves: (day: string) => `retiré le ${day}`,
  left: (day: string) => `devait être retiré le ${day}`,
  leavesSoon: (name: string, day: string) =>
    `${name}, le modèle que vous avez choisi, ne sera plus proposé à partir du ${day}.`,
  leftAlready: (name: string, day: string) =>
    `${name}, le modèle que vous avez choisi, devait être retiré le ${day}. Il peut cesser de répondre à tout moment.`,
  gone: (name: string) =>
    `${name}, le modèle que vous avez choisi, n’est plus proposé. Rien n’est utilisé à sa place tant que vous n’avez pas choisi.`,
  unpriced: (name: string) =>
    `${name}, le modèle que vous avez choisi, n’a plus de prix utilisable. Rien ne lui est envoyé.`,
  dearer: (name: string, prompt: string, completion: string) =>
    `Le prix de ${name} a augmenté depuis que vous l’avez choisi à ${prompt} en entrée et ${completion} en sortie, par million de tokens. Il n’est pas utilisé tant que vous ne l’avez pas choisi de nouveau.`,
  useAnyway: 'L’utiliser au prix d’aujourd’hui',
  useInstead: (name: string) => `Utiliser ${name} à la place`,
  policy: 'Seulement les fournisseurs qui ne collectent pas mes textes',
  denied: 'Seuls les fournisseurs qui ne collectent pas vos textes sont interrogés.',
  policyWhy:
    'OpenRouter n’en interroge alors aucun autre. Moins de modèles, et aucun des modèles gratuits, peuvent répondre.',
  empty: 'Aucun modèle ne correspond.',
  none: 'OpenRouter ne propose aucun modèle utilisable.',
  loading: 'Chargement des modèles…',
  retry: 'Réessayer',
  change: 'Choisir un autre modèle',
  close: 'Fermer la liste',
};
