/** French: the vault's own views. */
import type { StageTerms } from '../../en-stage.ts';

const SECRET = { show: 'Afficher la phrase secrète', hide: 'Masquer la phrase secrète' };
const INTERRUPTED =
  'Ce champ a perdu le focus pendant la saisie, il a donc été vidé. Si ce n’était pas vous, ne continuez pas.';
const UNREACHABLE = 'Impossible de joindre OpenRouter. Vérifiez votre connexion ou un bloqueur, puis réessayez.';
const OFFLINE = 'Vous êtes hors ligne. Vérifiez votre connexion et réessayez.';
const AMOUNT = {
  invalid: 'Saisissez un montant en dollars, par exemple 1 ou 0,50.',
  covered:
    'Votre navigateur signale que quelque chose recouvre peut-être ceci. Saisissez vous-même le montant pour le confirmer.',
};
const SESSION = {
  ...AMOUNT,
  may: 'Jusqu’à ce que vous le fermiez ou le rechargiez, cet onglet peut dépenser jusqu’à (dollars US)',
};
const REMEMBER = { remember: 'Mémoriser la clé sur cet appareil : vous choisirez comment à l’étape suivante' };
const AGAIN = { again: 'Appuyez encore pour confirmer' };

export const vault: StageTerms['vault'] = {
  connect: {
    show: 'Afficher la clé',
    hide: 'Masquer la clé',
    ...SESSION,
    ...REMEMBER,
    heading: 'Collez votre clé',
    about:
      'Ce que fait la connexion : les fonctions de cette page qui utilisent un modèle d’IA envoient votre texte à OpenRouter, puis à l’entreprise qui fait tourner le modèle. Vous payez chaque réponse à OpenRouter ; cette page ne reçoit rien.',
    getKey:
      'Où obtenir une clé : créez un compte sur openrouter.ai, ajoutez un peu de crédit et créez une clé dans « Keys ».',
    limit: 'Fixez chez OpenRouter une limite de crédit sur la clé. C’est la limite qui tient toujours.',
    honest:
      'Ce que cela protège : la clé reste dans cet onglet uniquement et n’est jamais enregistrée, sauf si vous le demandez. Un script malveillant sur cette page pourrait dépenser jusqu’à votre plafond pendant la connexion, ou vous tromper avant que vous ne vous connectiez.',
    key: 'Clé OpenRouter',
    authorize: 'Se connecter avec OpenRouter',
    code: 'Se connecter avec un code',
    submit: 'Connecter',
    submitUpTo: 'Connecter, dépenser jusqu’à {amount}',
    interrupted:
      'Ce champ a perdu le focus pendant la saisie, il a donc été vidé. Si ce n’était pas vous, quelque chose sur cette page l’a pris : collez plutôt la clé, ou ne continuez pas.',
    cancel: 'Annuler',
    note: 'Gardée dans cet onglet uniquement. Le fermer ou le recharger fait oublier la clé.',
    checking: 'Vérification de la clé auprès du fournisseur…',
    empty: 'Collez d’abord votre clé.',
    'bad-argument': 'Cela ne ressemble pas à une clé OpenRouter. Elle commence par sk-or-v1- et compte 73 caractères.',
    vendor: 'Cela ressemble à la clé d’une autre entreprise. Cette page a besoin d’une clé OpenRouter.',
    'key-rejected':
      'OpenRouter ne connaît pas cette clé. Vérifiez que vous l’avez copiée en entier, ou créez-en une nouvelle.',
    unreachable: UNREACHABLE,
    offline: OFFLINE,
    'blocked-by-page':
      'La politique de sécurité de cette page bloque le fournisseur. C’est à son auteur de l’autoriser.',
    failed: 'OpenRouter n’a pas répondu correctement. Réessayez dans un instant.',
  },
  unlock: {
    ...SECRET,
    ...SESSION,
    interrupted: INTERRUPTED,
    heading: 'Déverrouillez votre clé',
    passphrase: 'Phrase secrète',
    submit: 'Déverrouiller',
    submitUpTo: 'Déverrouiller, dépenser jusqu’à {amount}',
    checking: 'Déverrouillage…',
    wrong:
      'Cette phrase secrète ne l’ouvre pas. Nous ne pouvons pas la récupérer ; vous pouvez saisir de nouveau une clé et la faire mémoriser.',
    offline: OFFLINE,
    failed: 'Impossible de demander à OpenRouter si la clé fonctionne encore. Réessayez dans un instant.',
    'key-rejected': 'OpenRouter ne connaît plus cette clé. Elle a été oubliée ici ; connectez-en une nouvelle.',
    other: 'Utiliser une autre clé',
    forget: 'L’oublier…',
  },
  remember: {
    ...SECRET,
    ...AGAIN,
    interrupted: INTERRUPTED,
    heading: 'Mémoriser la clé sur cet appareil ?',
    explain:
      'Enregistrée sur cet appareil, verrouillée par votre phrase secrète. Nous ne pouvons pas la récupérer. Quelqu’un qui copie vos fichiers doit deviner la phrase secrète. La clé est reverrouillée après une demi-heure sans utilisation.',
    passphrase: 'Phrase secrète, au moins 12 caractères ou quatre mots',
    device: 'Sans phrase secrète',
    deviceExplain:
      'Toute personne pouvant utiliser ce profil de navigateur, ou un logiciel malveillant sur cet ordinateur, peut alors obtenir la clé. Les scripts de cette page le peuvent aussi. Fixez-lui une limite chez OpenRouter.',
    short: 'Utilisez au moins 12 caractères, ou quatre mots.',
    checking: 'Verrouillage…',
    failed: 'Il n’y a plus de clé à mémoriser.',
    submit: 'Mémoriser',
    cancel: 'Pas maintenant',
  },
  forget: {
    ...AGAIN,
    heading: 'Oublier la clé ?',
    explain:
      'Elle est supprimée de cet appareil et de cette page. Elle continue de fonctionner chez OpenRouter tant que vous ne l’y supprimez pas.',
    confirm: 'L’oublier',
    cancel: 'La garder',
  },
  code: {
    show: 'Afficher le code',
    hide: 'Masquer le code',
    ...SESSION,
    ...REMEMBER,
    interrupted: INTERRUPTED,
    heading: 'Se connecter avec un code',
    explain:
      'OpenRouter s’ouvre dans une nouvelle fenêtre et affiche un code une fois que vous y avez donné votre accord. Copiez-le et collez-le ici. OpenRouter crée chaque fois une nouvelle clé : fixez-lui une limite là-bas.',
    open: 'Ouvrir OpenRouter',
    code: 'Code d’OpenRouter',
    submit: 'Connecter',
    submitUpTo: 'Connecter, dépenser jusqu’à {amount}',
    checking: 'Demande de la clé à OpenRouter…',
    expired: 'Ce code ne fonctionne plus ou a été tronqué. Ouvrez de nouveau OpenRouter pour en obtenir un autre.',
    offline: OFFLINE,
    failed: 'Impossible de joindre OpenRouter. Réessayez dans un instant.',
    cancel: 'Annuler',
  },
  ceiling: {
    ...AMOUNT,
    ...AGAIN,
    heading: 'Fixez votre plafond',
    explain:
      'Cette page s’arrête avant qu’une requête ne puisse dépasser ce montant. C’est un garde-fou ; la limite ferme est celle de votre clé chez OpenRouter.',
    limit: 'Plafond en dollars US',
    period: 'Période',
    total: 'au total',
    month: 'par mois',
    day: 'par jour',
    now: 'Dépensé jusqu’ici :',
    callLimit: 'Une seule requête peut coûter au maximum :',
    noCallLimit: 'Une seule requête pourra alors coûter tout ce qui reste. Jusqu’ici, elle peut coûter au maximum :',
    confirm: 'Fixer le plafond à {amount}',
    none: 'Sans plafond',
    noneConfirm: 'Oui, dépenser sans plafond',
    noneTyped: 'Au clavier : saisissez d’abord un montant quelconque, puis choisissez l’absence de plafond.',
    cancel: 'Annuler',
  },
  writeOff: {
    ...AGAIN,
    heading: 'Ne plus compter les requêtes de coût inconnu ?',
    explain:
      'Requêtes dont le coût est inconnu : {count}. Elles comptent pour {amount} au maximum dans votre plafond. Consultez d’abord votre activité chez OpenRouter. Si elles n’ont pas été facturées, elles peuvent compter pour zéro. Si un coût apparaît plus tard, il sera tout de même compté.',
    confirm: 'Non facturées : libérer {amount}',
    cancel: 'Continuer à les compter',
  },
};
