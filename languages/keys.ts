// Made from languages/de/ by `npm run languages`; a test holds that it is current.
import type { Messages } from './messages.ts';

export const deviceAgain = 0;
export const deviceDenied = 1;
export const deviceDeniedIos = 2;
export const deviceDeniedSafari = 3;
export const deviceDeniedFirefox = 4;
export const deviceDeniedChromium = 5;
export const deviceDismissed = 6;
export const deviceDismissedHelp = 7;
export const deviceBlocked = 8;
export const deviceBlockedHelp = 9;
export const deviceMissing = 10;
export const deviceMissingHelp = 11;
export const deviceBusy = 12;
export const deviceBusyHelp = 13;
export const deviceLost = 14;
export const deviceLostHelp = 15;
export const deviceSwitched = 16;
export const deviceSwitchedHelp = 17;
export const deviceReplaced = 18;
export const deviceReplacedHelp = 19;
export const deviceInterrupted = 20;
export const deviceInterruptedHelp = 21;
export const deviceSilent = 22;
export const deviceSilentHelp = 23;
export const deviceUnsupported = 24;
export const deviceInApp = 25;
export const deviceInAppHelp = 26;
export const deviceElsewhere = 27;
export const deviceElsewhereIos = 28;
export const deviceInsecure = 29;
export const deviceInsecureHelp = 30;
export const deviceUnknown = 31;
export const deviceUnknownHelp = 32;
export const deviceWithout = 33;
export const selfOff = 34;
export const selfPaused = 35;
export const selfDenied = 36;
export const selfMissing = 37;
export const selfBusy = 38;
export const selfNone = 39;
export const selfAsking = 40;
export const keyOff = 41;
export const keyPaused = 42;
export const keyDenied = 43;
export const keyMissing = 44;
export const keyBusy = 45;
export const keyNone = 46;
export const addressCopied = 47;
export const addressNotCopied = 48;
export const screenStaysDark = 49;
export const microphoneHeard = 50;
export const callPreparing = 1000;
export const callWaiting = 1001;
export const callConnecting = 1002;
export const callConnected = 1003;
export const callReconnecting = 1004;
export const callEnded = 1005;
export const waitGuest = 1006;
export const waitGuestHelp = 1007;
export const waitDoctorKnows = 1008;
export const waitPracticeKnows = 1009;
export const waitPracticeTold = 1010;
export const waitHelp = 1011;
export const askedIn = 1012;
export const askedInHelp = 1013;
export const callBroken = 1014;
export const callBrokenHelp = 1015;
export const callUnheard = 1016;
export const callUnheardHelp = 1017;
export const callAway = 1018;
export const callAwayHelp = 1019;
export const callSlow = 1020;
export const callSlowPhone = 1021;
export const overEnded = 1022;
export const overEndingHelp = 1023;
export const overEndedHelp = 1024;
export const overCancelled = 1025;
export const overOff = 1026;
export const overWithdrawn = 1027;
export const overWithdrawnHelp = 1028;
export const overRemoved = 1029;
export const overRemovedHelp = 1030;
export const overLeft = 1031;
export const overLeftHelp = 1032;
export const overReplaced = 1033;
export const overReplacedHelp = 1034;
export const overBroken = 1035;
export const overBrokenHelp = 1036;
export const byItself = 2000;
export const queuePlace = 2001;
export const markGood = 2002;
export const markFair = 2003;
export const markBad = 2004;
export const markSkipped = 2005;
export const slowNetwork = 2006;
export const wayClosed = 2007;
export const wayNarrow = 2008;
export const wayOn = 2009;
export const wayOnEnter = 2010;
export const wayOnWithout = 2011;
export const enterFailed = 2012;
export const calledIn = 2013;
export const calledBack = 2014;
export const calledBackHelp = 2015;
export const returnNow = 2016;
export const returnAgain = 2017;
export const returnHere = 2018;
export const doctorComing = 2019;
export const doctorInCall = 2020;
export const doctorPause = 2021;
export const doctorLate = 2022;
export const stepsNow = 2023;
export const moveDone = 2024;
export const moveDoneHelp = 2025;
export const moveFailed = 2026;
export const moveFailedHelp = 2027;
export const moveFailedOften = 2028;
export const moveClose = 2029;
export const moveLeft = 2030;
export const moveOver = 2031;
export const allowChrome = 3000;
export const allowChromeThen = 3001;
export const allowAndroid = 3002;
export const allowAndroidThen = 3003;
export const allowEdge = 3004;
export const allowEdgeThen = 3005;
export const allowFirefox = 3006;
export const allowFirefoxThen = 3007;
export const allowSafari = 3008;
export const allowIphone = 3009;
export const allowAppleThen = 3010;
export const allowSamsung = 3011;
export const allowSamsungThen = 3012;
export const volumePercent = 4000;
export const withName = 4001;
export const codeChip = 4002;
export const codeForming = 4003;
export const codeVerdict = 4004;
export const codeWarning = 4005;
export const codeWarningHelp = 4006;
export const codeGuestWarning = 4007;
export const codeGuestChanged = 4008;
export const codeRead = 4009;
export const codeReadNew = 4010;
export const codeReadDone = 4011;
export const codeCompareDone = 4012;
export const codeByPhone = 4013;
export const codeNewByPhone = 4014;
export const codeNod = 4015;
export const codeSame = 4016;
export const codeOther = 4017;
export const codeGoOn = 4018;
export const otherAway = 4019;
export const welcomeRestarted = 4020;
export const welcomeRunning = 4021;
export const otherVideo = 4022;
export const otherAudio = 4023;
export const otherBoth = 4024;
export const ownDevices = 4025;
export const tileUnheard = 4026;
export const tileAway = 4027;
export const tileLarge = 4028;
export const tileEnlarge = 4029;
export const roomTold = 4030;
export const roomOthers = 4031;
export const shareFailed = 4032;
export const shareOn = 4033;
export const chatYou = 4034;
export const chatYouBy = 4035;
export const chatDelivery = 4036;
export const chatUnsent = 4037;
export const chatNew = 4038;
export const chatLeft = 4039;
export const chatTooLong = 4040;
export const chatInParts = 4041;
export const chatMuchTooLong = 4042;
export const chatLeftOut = 4043;
export const chatBefore = 4044;
export const chatBeforeNote = 4045;
export const chatBeforeCut = 4046;
export const chatOlderGone = 4047;
export const chatWriting = 4048;
export const fileFacts = 4049;
export const fileKind = 4050;
export const fileSize = 4051;
export const fileAsked = 4052;
export const fileRunning = 4053;
export const fileChecking = 4054;
export const fileDone = 4055;
export const fileOver = 4056;
export const fileWarning = 4057;
export const fileNews = 4058;
export const fileAccept = 4059;
export const fileDecline = 4060;
export const fileSave = 4061;
export const fileCancel = 4062;
export const fileHide = 4063;
export const fileUnnamed = 4064;
export const fileNobody = 4065;
export const fileTooMany = 4066;
export const fileRefused = 4067;
export const fileFromSomeone = 4068;
export const weakTitle = 4069;
export const rttRefused = 4070;
export const rttLeftOut = 4071;
export const rttWho = 4072;
export const rttOn = 4073;
export const rttKey = 4074;
export const rttOffline = 4075;
export const rttUnable = 4076;
export const rttBefore = 4077;
export const stillGiving = 4078;
export const stillFirst = 4079;
export const stillRefuse = 4080;
export const stillArrived = 4081;
export const lensUsed = 4082;
export const pointHelp = 4083;
export const pointNote = 4084;
export const weakUnsent = 4085;
export const qualityLevel = 4086;
export const qualityMeasuring = 4087;
export const qualityFine = 4088;
export const qualityLoss = 4089;
export const qualityDelay = 4090;
export const qualityReason = 4091;
export const qualityHelp = 4092;
export const qualityCopied = 4093;
export const qualityCopyYourself = 4094;
export const reportTitle = 4095;
export const reportAt = 4096;
export const reportLevel = 4097;
export const qualityNoNames = 4098;
export const figureName = 4099;
export const figureWay = 4100;
export const figureSound = 4101;
export const figureNoPicture = 4102;
export const figurePictures = 4103;
export const figureIn = 4104;
export const checkName = 5000;
export const checkGood = 5001;
export const checkFair = 5002;
export const checkBad = 5003;
export const checkSkipped = 5004;
export const checkOpen = 5005;
export const checkRunning = 5006;
export const checkRuns = 5007;
export const checkWaits = 5008;
export const checkBroken = 5009;
export const checkAgain = 5010;
export const checkSpeak = 5011;
export const checkTones = 5012;
export const checkBlocked = 5013;
export const checkNoWay = 5014;
export const checkWeak = 5015;
export const checkDetour = 5016;
export const checkUnproven = 5017;
export const checkLimits = 5018;
export const checkReady = 5019;
export const checkAlmost = 5020;
export const checkUnanswered = 5021;
export const checkWayNone = 5022;
export const checkWayWeak = 5023;
export const checkWayDetour = 5024;
export const checkWayUnproven = 5025;
export const checkWayLimits = 5026;
export const checkInsecure = 5027;
export const checkUnsupported = 5028;
export const checkSilence = 5029;
export const checkUnheard = 5030;
export const checkUnreachable = 5031;
export const checkSlow = 5032;
export const checkSlowAnswers = 5033;
export const checkAnswered = 5034;
export const checkTooMany = 5035;
export const checkRefused = 5036;
export const checkDirect = 5037;
export const checkNoUdp = 5038;
export const checkNotDirect = 5039;
export const checkNotWanted = 5040;
export const checkPicture = 5041;
export const checkNoPicture = 5042;
export const checkNoCamera = 5043;
export const checkNoConnection = 5044;
export const checkNoRelay = 5045;
export const checkNotThisWay = 5046;
export const checkNoWayUdp = 5047;
export const checkNoWayTcp = 5048;
export const checkNoPassage = 5049;
export const checkNotAsked = 5050;
export const checkBandwidth = 5051;
export const checkNotMeasured = 5052;
export const checkMeasureBroken = 5053;
export const checkSendBusy = 5054;
export const checkSendFailed = 5055;
export const checkSendOffline = 5056;
export const doctorListen = 6000;
export const doctorListenNew = 6001;
export const doctorByPhone = 6002;
export const doctorNewByPhone = 6003;
export const doctorNod = 6004;
export const stillAsking = 6005;
export const stillEnd = 6006;
export const lensAsking = 6007;
export const lensRefused = 6008;
export const captionsWho = 7000;
export const captionsState = 7001;
export const captionsKey = 7002;

/** The values that each needs. */
export interface PhraseValues {
  [deviceAgain]: Messages['device-again'];
  [deviceDenied]: Messages['device-denied'];
  [deviceDeniedIos]: Messages['device-denied-ios'];
  [deviceDeniedSafari]: Messages['device-denied-safari'];
  [deviceDeniedFirefox]: Messages['device-denied-firefox'];
  [deviceDeniedChromium]: Messages['device-denied-chromium'];
  [deviceDismissed]: Messages['device-dismissed'];
  [deviceDismissedHelp]: Messages['device-dismissed-help'];
  [deviceBlocked]: Messages['device-blocked'];
  [deviceBlockedHelp]: Messages['device-blocked-help'];
  [deviceMissing]: Messages['device-missing'];
  [deviceMissingHelp]: Messages['device-missing-help'];
  [deviceBusy]: Messages['device-busy'];
  [deviceBusyHelp]: Messages['device-busy-help'];
  [deviceLost]: Messages['device-lost'];
  [deviceLostHelp]: Messages['device-lost-help'];
  [deviceSwitched]: Messages['device-switched'];
  [deviceSwitchedHelp]: Messages['device-switched-help'];
  [deviceReplaced]: Messages['device-replaced'];
  [deviceReplacedHelp]: Messages['device-replaced-help'];
  [deviceInterrupted]: Messages['device-interrupted'];
  [deviceInterruptedHelp]: Messages['device-interrupted-help'];
  [deviceSilent]: Messages['device-silent'];
  [deviceSilentHelp]: Messages['device-silent-help'];
  [deviceUnsupported]: Messages['device-unsupported'];
  [deviceInApp]: Messages['device-in-app'];
  [deviceInAppHelp]: Messages['device-in-app-help'];
  [deviceElsewhere]: Messages['device-elsewhere'];
  [deviceElsewhereIos]: Messages['device-elsewhere-ios'];
  [deviceInsecure]: Messages['device-insecure'];
  [deviceInsecureHelp]: Messages['device-insecure-help'];
  [deviceUnknown]: Messages['device-unknown'];
  [deviceUnknownHelp]: Messages['device-unknown-help'];
  [deviceWithout]: Messages['device-without'];
  [selfOff]: Messages['self-off'];
  [selfPaused]: Messages['self-paused'];
  [selfDenied]: Messages['self-denied'];
  [selfMissing]: Messages['self-missing'];
  [selfBusy]: Messages['self-busy'];
  [selfNone]: Messages['self-none'];
  [selfAsking]: Messages['self-asking'];
  [keyOff]: Messages['key-off'];
  [keyPaused]: Messages['key-paused'];
  [keyDenied]: Messages['key-denied'];
  [keyMissing]: Messages['key-missing'];
  [keyBusy]: Messages['key-busy'];
  [keyNone]: Messages['key-none'];
  [addressCopied]: Messages['address-copied'];
  [addressNotCopied]: Messages['address-not-copied'];
  [screenStaysDark]: Messages['screen-stays-dark'];
  [microphoneHeard]: Messages['microphone-heard'];
  [callPreparing]: Messages['call-preparing'];
  [callWaiting]: Messages['call-waiting'];
  [callConnecting]: Messages['call-connecting'];
  [callConnected]: Messages['call-connected'];
  [callReconnecting]: Messages['call-reconnecting'];
  [callEnded]: Messages['call-ended'];
  [waitGuest]: Messages['wait-guest'];
  [waitGuestHelp]: Messages['wait-guest-help'];
  [waitDoctorKnows]: Messages['wait-doctor-knows'];
  [waitPracticeKnows]: Messages['wait-practice-knows'];
  [waitPracticeTold]: Messages['wait-practice-told'];
  [waitHelp]: Messages['wait-help'];
  [askedIn]: Messages['asked-in'];
  [askedInHelp]: Messages['asked-in-help'];
  [callBroken]: Messages['call-broken'];
  [callBrokenHelp]: Messages['call-broken-help'];
  [callUnheard]: Messages['call-unheard'];
  [callUnheardHelp]: Messages['call-unheard-help'];
  [callAway]: Messages['call-away'];
  [callAwayHelp]: Messages['call-away-help'];
  [callSlow]: Messages['call-slow'];
  [callSlowPhone]: Messages['call-slow-phone'];
  [overEnded]: Messages['over-ended'];
  [overEndingHelp]: Messages['over-ending-help'];
  [overEndedHelp]: Messages['over-ended-help'];
  [overCancelled]: Messages['over-cancelled'];
  [overOff]: Messages['over-off'];
  [overWithdrawn]: Messages['over-withdrawn'];
  [overWithdrawnHelp]: Messages['over-withdrawn-help'];
  [overRemoved]: Messages['over-removed'];
  [overRemovedHelp]: Messages['over-removed-help'];
  [overLeft]: Messages['over-left'];
  [overLeftHelp]: Messages['over-left-help'];
  [overReplaced]: Messages['over-replaced'];
  [overReplacedHelp]: Messages['over-replaced-help'];
  [overBroken]: Messages['over-broken'];
  [overBrokenHelp]: Messages['over-broken-help'];
  [byItself]: Messages['by-itself'];
  [queuePlace]: Messages['queue-place'];
  [markGood]: Messages['mark-good'];
  [markFair]: Messages['mark-fair'];
  [markBad]: Messages['mark-bad'];
  [markSkipped]: Messages['mark-skipped'];
  [slowNetwork]: Messages['slow-network'];
  [wayClosed]: Messages['way-closed'];
  [wayNarrow]: Messages['way-narrow'];
  [wayOn]: Messages['way-on'];
  [wayOnEnter]: Messages['way-on-enter'];
  [wayOnWithout]: Messages['way-on-without'];
  [enterFailed]: Messages['enter-failed'];
  [calledIn]: Messages['called-in'];
  [calledBack]: Messages['called-back'];
  [calledBackHelp]: Messages['called-back-help'];
  [returnNow]: Messages['return-now'];
  [returnAgain]: Messages['return-again'];
  [returnHere]: Messages['return-here'];
  [doctorComing]: Messages['doctor-coming'];
  [doctorInCall]: Messages['doctor-in_call'];
  [doctorPause]: Messages['doctor-pause'];
  [doctorLate]: Messages['doctor-late'];
  [stepsNow]: Messages['steps-now'];
  [moveDone]: Messages['move-done'];
  [moveDoneHelp]: Messages['move-done-help'];
  [moveFailed]: Messages['move-failed'];
  [moveFailedHelp]: Messages['move-failed-help'];
  [moveFailedOften]: Messages['move-failed-often'];
  [moveClose]: Messages['move-close'];
  [moveLeft]: Messages['move-left'];
  [moveOver]: Messages['move-over'];
  [allowChrome]: Messages['allow-chrome'];
  [allowChromeThen]: Messages['allow-chrome-then'];
  [allowAndroid]: Messages['allow-android'];
  [allowAndroidThen]: Messages['allow-android-then'];
  [allowEdge]: Messages['allow-edge'];
  [allowEdgeThen]: Messages['allow-edge-then'];
  [allowFirefox]: Messages['allow-firefox'];
  [allowFirefoxThen]: Messages['allow-firefox-then'];
  [allowSafari]: Messages['allow-safari'];
  [allowIphone]: Messages['allow-iphone'];
  [allowAppleThen]: Messages['allow-apple-then'];
  [allowSamsung]: Messages['allow-samsung'];
  [allowSamsungThen]: Messages['allow-samsung-then'];
  [volumePercent]: Messages['volume-percent'];
  [withName]: Messages['with-name'];
  [codeChip]: Messages['code-chip'];
  [codeForming]: Messages['code-forming'];
  [codeVerdict]: Messages['code-verdict'];
  [codeWarning]: Messages['code-warning'];
  [codeWarningHelp]: Messages['code-warning-help'];
  [codeGuestWarning]: Messages['code-guest-warning'];
  [codeGuestChanged]: Messages['code-guest-changed'];
  [codeRead]: Messages['code-read'];
  [codeReadNew]: Messages['code-read-new'];
  [codeReadDone]: Messages['code-read-done'];
  [codeCompareDone]: Messages['code-compare-done'];
  [codeByPhone]: Messages['code-by-phone'];
  [codeNewByPhone]: Messages['code-new-by-phone'];
  [codeNod]: Messages['code-nod'];
  [codeSame]: Messages['code-same'];
  [codeOther]: Messages['code-other'];
  [codeGoOn]: Messages['code-go-on'];
  [otherAway]: Messages['other-away'];
  [welcomeRestarted]: Messages['welcome-restarted'];
  [welcomeRunning]: Messages['welcome-running'];
  [otherVideo]: Messages['other-video'];
  [otherAudio]: Messages['other-audio'];
  [otherBoth]: Messages['other-both'];
  [ownDevices]: Messages['own-devices'];
  [tileUnheard]: Messages['tile-unheard'];
  [tileAway]: Messages['tile-away'];
  [tileLarge]: Messages['tile-large'];
  [tileEnlarge]: Messages['tile-enlarge'];
  [roomTold]: Messages['room-told'];
  [roomOthers]: Messages['room-others'];
  [shareFailed]: Messages['share-failed'];
  [shareOn]: Messages['share-on'];
  [chatYou]: Messages['chat-you'];
  [chatYouBy]: Messages['chat-you-by'];
  [chatDelivery]: Messages['chat-delivery'];
  [chatUnsent]: Messages['chat-unsent'];
  [chatNew]: Messages['chat-new'];
  [chatLeft]: Messages['chat-left'];
  [chatTooLong]: Messages['chat-too-long'];
  [chatInParts]: Messages['chat-in-parts'];
  [chatMuchTooLong]: Messages['chat-much-too-long'];
  [chatLeftOut]: Messages['chat-left-out'];
  [chatBefore]: Messages['chat-before'];
  [chatBeforeNote]: Messages['chat-before-note'];
  [chatBeforeCut]: Messages['chat-before-cut'];
  [chatOlderGone]: Messages['chat-older-gone'];
  [chatWriting]: Messages['chat-writing'];
  [fileFacts]: Messages['file-facts'];
  [fileKind]: Messages['file-kind'];
  [fileSize]: Messages['file-size'];
  [fileAsked]: Messages['file-asked'];
  [fileRunning]: Messages['file-running'];
  [fileChecking]: Messages['file-checking'];
  [fileDone]: Messages['file-done'];
  [fileOver]: Messages['file-over'];
  [fileWarning]: Messages['file-warning'];
  [fileNews]: Messages['file-news'];
  [fileAccept]: Messages['file-accept'];
  [fileDecline]: Messages['file-decline'];
  [fileSave]: Messages['file-save'];
  [fileCancel]: Messages['file-cancel'];
  [fileHide]: Messages['file-hide'];
  [fileUnnamed]: Messages['file-unnamed'];
  [fileNobody]: Messages['file-nobody'];
  [fileTooMany]: Messages['file-too-many'];
  [fileRefused]: Messages['file-refused'];
  [fileFromSomeone]: Messages['file-from-someone'];
  [weakTitle]: Messages['weak-title'];
  [rttRefused]: Messages['rtt-refused'];
  [rttLeftOut]: Messages['rtt-left-out'];
  [rttWho]: Messages['rtt-who'];
  [rttOn]: Messages['rtt-on'];
  [rttKey]: Messages['rtt-key'];
  [rttOffline]: Messages['rtt-offline'];
  [rttUnable]: Messages['rtt-unable'];
  [rttBefore]: Messages['rtt-before'];
  [stillGiving]: Messages['still-giving'];
  [stillFirst]: Messages['still-first'];
  [stillRefuse]: Messages['still-refuse'];
  [stillArrived]: Messages['still-arrived'];
  [lensUsed]: Messages['lens-used'];
  [pointHelp]: Messages['point-help'];
  [pointNote]: Messages['point-note'];
  [weakUnsent]: Messages['weak-unsent'];
  [qualityLevel]: Messages['quality-level'];
  [qualityMeasuring]: Messages['quality-measuring'];
  [qualityFine]: Messages['quality-fine'];
  [qualityLoss]: Messages['quality-loss'];
  [qualityDelay]: Messages['quality-delay'];
  [qualityReason]: Messages['quality-reason'];
  [qualityHelp]: Messages['quality-help'];
  [qualityCopied]: Messages['quality-copied'];
  [qualityCopyYourself]: Messages['quality-copy-yourself'];
  [reportTitle]: Messages['report-title'];
  [reportAt]: Messages['report-at'];
  [reportLevel]: Messages['report-level'];
  [qualityNoNames]: Messages['quality-no-names'];
  [figureName]: Messages['figure-name'];
  [figureWay]: Messages['figure-way'];
  [figureSound]: Messages['figure-sound'];
  [figureNoPicture]: Messages['figure-no-picture'];
  [figurePictures]: Messages['figure-pictures'];
  [figureIn]: Messages['figure-in'];
  [checkName]: Messages['check-name'];
  [checkGood]: Messages['check-good'];
  [checkFair]: Messages['check-fair'];
  [checkBad]: Messages['check-bad'];
  [checkSkipped]: Messages['check-skipped'];
  [checkOpen]: Messages['check-open'];
  [checkRunning]: Messages['check-running'];
  [checkRuns]: Messages['check-runs'];
  [checkWaits]: Messages['check-waits'];
  [checkBroken]: Messages['check-broken'];
  [checkAgain]: Messages['check-again'];
  [checkSpeak]: Messages['check-speak'];
  [checkTones]: Messages['check-tones'];
  [checkBlocked]: Messages['check-blocked'];
  [checkNoWay]: Messages['check-no-way'];
  [checkWeak]: Messages['check-weak'];
  [checkDetour]: Messages['check-detour'];
  [checkUnproven]: Messages['check-unproven'];
  [checkLimits]: Messages['check-limits'];
  [checkReady]: Messages['check-ready'];
  [checkAlmost]: Messages['check-almost'];
  [checkUnanswered]: Messages['check-unanswered'];
  [checkWayNone]: Messages['check-way-none'];
  [checkWayWeak]: Messages['check-way-weak'];
  [checkWayDetour]: Messages['check-way-detour'];
  [checkWayUnproven]: Messages['check-way-unproven'];
  [checkWayLimits]: Messages['check-way-limits'];
  [checkInsecure]: Messages['check-insecure'];
  [checkUnsupported]: Messages['check-unsupported'];
  [checkSilence]: Messages['check-silence'];
  [checkUnheard]: Messages['check-unheard'];
  [checkUnreachable]: Messages['check-unreachable'];
  [checkSlow]: Messages['check-slow'];
  [checkSlowAnswers]: Messages['check-slow-answers'];
  [checkAnswered]: Messages['check-answered'];
  [checkTooMany]: Messages['check-too-many'];
  [checkRefused]: Messages['check-refused'];
  [checkDirect]: Messages['check-direct'];
  [checkNoUdp]: Messages['check-no-udp'];
  [checkNotDirect]: Messages['check-not-direct'];
  [checkNotWanted]: Messages['check-not-wanted'];
  [checkPicture]: Messages['check-picture'];
  [checkNoPicture]: Messages['check-no-picture'];
  [checkNoCamera]: Messages['check-no-camera'];
  [checkNoConnection]: Messages['check-no-connection'];
  [checkNoRelay]: Messages['check-no-relay'];
  [checkNotThisWay]: Messages['check-not-this-way'];
  [checkNoWayUdp]: Messages['check-no-way-udp'];
  [checkNoWayTcp]: Messages['check-no-way-tcp'];
  [checkNoPassage]: Messages['check-no-passage'];
  [checkNotAsked]: Messages['check-not-asked'];
  [checkBandwidth]: Messages['check-bandwidth'];
  [checkNotMeasured]: Messages['check-not-measured'];
  [checkMeasureBroken]: Messages['check-measure-broken'];
  [checkSendBusy]: Messages['check-send-busy'];
  [checkSendFailed]: Messages['check-send-failed'];
  [checkSendOffline]: Messages['check-send-offline'];
  [doctorListen]: Messages['doctor-listen'];
  [doctorListenNew]: Messages['doctor-listen-new'];
  [doctorByPhone]: Messages['doctor-by-phone'];
  [doctorNewByPhone]: Messages['doctor-new-by-phone'];
  [doctorNod]: Messages['doctor-nod'];
  [stillAsking]: Messages['still-asking'];
  [stillEnd]: Messages['still-end'];
  [lensAsking]: Messages['lens-asking'];
  [lensRefused]: Messages['lens-refused'];
  [captionsWho]: Messages['captions-who'];
  [captionsState]: Messages['captions-state'];
  [captionsKey]: Messages['captions-key'];
}

/** The number of each message that scripts say. */
export const phraseNumbers = {
  'device-again': deviceAgain,
  'device-denied': deviceDenied,
  'device-denied-ios': deviceDeniedIos,
  'device-denied-safari': deviceDeniedSafari,
  'device-denied-firefox': deviceDeniedFirefox,
  'device-denied-chromium': deviceDeniedChromium,
  'device-dismissed': deviceDismissed,
  'device-dismissed-help': deviceDismissedHelp,
  'device-blocked': deviceBlocked,
  'device-blocked-help': deviceBlockedHelp,
  'device-missing': deviceMissing,
  'device-missing-help': deviceMissingHelp,
  'device-busy': deviceBusy,
  'device-busy-help': deviceBusyHelp,
  'device-lost': deviceLost,
  'device-lost-help': deviceLostHelp,
  'device-switched': deviceSwitched,
  'device-switched-help': deviceSwitchedHelp,
  'device-replaced': deviceReplaced,
  'device-replaced-help': deviceReplacedHelp,
  'device-interrupted': deviceInterrupted,
  'device-interrupted-help': deviceInterruptedHelp,
  'device-silent': deviceSilent,
  'device-silent-help': deviceSilentHelp,
  'device-unsupported': deviceUnsupported,
  'device-in-app': deviceInApp,
  'device-in-app-help': deviceInAppHelp,
  'device-elsewhere': deviceElsewhere,
  'device-elsewhere-ios': deviceElsewhereIos,
  'device-insecure': deviceInsecure,
  'device-insecure-help': deviceInsecureHelp,
  'device-unknown': deviceUnknown,
  'device-unknown-help': deviceUnknownHelp,
  'device-without': deviceWithout,
  'self-off': selfOff,
  'self-paused': selfPaused,
  'self-denied': selfDenied,
  'self-missing': selfMissing,
  'self-busy': selfBusy,
  'self-none': selfNone,
  'self-asking': selfAsking,
  'key-off': keyOff,
  'key-paused': keyPaused,
  'key-denied': keyDenied,
  'key-missing': keyMissing,
  'key-busy': keyBusy,
  'key-none': keyNone,
  'address-copied': addressCopied,
  'address-not-copied': addressNotCopied,
  'screen-stays-dark': screenStaysDark,
  'microphone-heard': microphoneHeard,
  'call-preparing': callPreparing,
  'call-waiting': callWaiting,
  'call-connecting': callConnecting,
  'call-connected': callConnected,
  'call-reconnecting': callReconnecting,
  'call-ended': callEnded,
  'wait-guest': waitGuest,
  'wait-guest-help': waitGuestHelp,
  'wait-doctor-knows': waitDoctorKnows,
  'wait-practice-knows': waitPracticeKnows,
  'wait-practice-told': waitPracticeTold,
  'wait-help': waitHelp,
  'asked-in': askedIn,
  'asked-in-help': askedInHelp,
  'call-broken': callBroken,
  'call-broken-help': callBrokenHelp,
  'call-unheard': callUnheard,
  'call-unheard-help': callUnheardHelp,
  'call-away': callAway,
  'call-away-help': callAwayHelp,
  'call-slow': callSlow,
  'call-slow-phone': callSlowPhone,
  'over-ended': overEnded,
  'over-ending-help': overEndingHelp,
  'over-ended-help': overEndedHelp,
  'over-cancelled': overCancelled,
  'over-off': overOff,
  'over-withdrawn': overWithdrawn,
  'over-withdrawn-help': overWithdrawnHelp,
  'over-removed': overRemoved,
  'over-removed-help': overRemovedHelp,
  'over-left': overLeft,
  'over-left-help': overLeftHelp,
  'over-replaced': overReplaced,
  'over-replaced-help': overReplacedHelp,
  'over-broken': overBroken,
  'over-broken-help': overBrokenHelp,
  'by-itself': byItself,
  'queue-place': queuePlace,
  'mark-good': markGood,
  'mark-fair': markFair,
  'mark-bad': markBad,
  'mark-skipped': markSkipped,
  'slow-network': slowNetwork,
  'way-closed': wayClosed,
  'way-narrow': wayNarrow,
  'way-on': wayOn,
  'way-on-enter': wayOnEnter,
  'way-on-without': wayOnWithout,
  'enter-failed': enterFailed,
  'called-in': calledIn,
  'called-back': calledBack,
  'called-back-help': calledBackHelp,
  'return-now': returnNow,
  'return-again': returnAgain,
  'return-here': returnHere,
  'doctor-coming': doctorComing,
  'doctor-in_call': doctorInCall,
  'doctor-pause': doctorPause,
  'doctor-late': doctorLate,
  'steps-now': stepsNow,
  'move-done': moveDone,
  'move-done-help': moveDoneHelp,
  'move-failed': moveFailed,
  'move-failed-help': moveFailedHelp,
  'move-failed-often': moveFailedOften,
  'move-close': moveClose,
  'move-left': moveLeft,
  'move-over': moveOver,
  'allow-chrome': allowChrome,
  'allow-chrome-then': allowChromeThen,
  'allow-android': allowAndroid,
  'allow-android-then': allowAndroidThen,
  'allow-edge': allowEdge,
  'allow-edge-then': allowEdgeThen,
  'allow-firefox': allowFirefox,
  'allow-firefox-then': allowFirefoxThen,
  'allow-safari': allowSafari,
  'allow-iphone': allowIphone,
  'allow-apple-then': allowAppleThen,
  'allow-samsung': allowSamsung,
  'allow-samsung-then': allowSamsungThen,
  'volume-percent': volumePercent,
  'with-name': withName,
  'code-chip': codeChip,
  'code-forming': codeForming,
  'code-verdict': codeVerdict,
  'code-warning': codeWarning,
  'code-warning-help': codeWarningHelp,
  'code-guest-warning': codeGuestWarning,
  'code-guest-changed': codeGuestChanged,
  'code-read': codeRead,
  'code-read-new': codeReadNew,
  'code-read-done': codeReadDone,
  'code-compare-done': codeCompareDone,
  'code-by-phone': codeByPhone,
  'code-new-by-phone': codeNewByPhone,
  'code-nod': codeNod,
  'code-same': codeSame,
  'code-other': codeOther,
  'code-go-on': codeGoOn,
  'other-away': otherAway,
  'welcome-restarted': welcomeRestarted,
  'welcome-running': welcomeRunning,
  'other-video': otherVideo,
  'other-audio': otherAudio,
  'other-both': otherBoth,
  'own-devices': ownDevices,
  'tile-unheard': tileUnheard,
  'tile-away': tileAway,
  'tile-large': tileLarge,
  'tile-enlarge': tileEnlarge,
  'room-told': roomTold,
  'room-others': roomOthers,
  'share-failed': shareFailed,
  'share-on': shareOn,
  'chat-you': chatYou,
  'chat-you-by': chatYouBy,
  'chat-delivery': chatDelivery,
  'chat-unsent': chatUnsent,
  'chat-new': chatNew,
  'chat-left': chatLeft,
  'chat-too-long': chatTooLong,
  'chat-in-parts': chatInParts,
  'chat-much-too-long': chatMuchTooLong,
  'chat-left-out': chatLeftOut,
  'chat-before': chatBefore,
  'chat-before-note': chatBeforeNote,
  'chat-before-cut': chatBeforeCut,
  'chat-older-gone': chatOlderGone,
  'chat-writing': chatWriting,
  'file-facts': fileFacts,
  'file-kind': fileKind,
  'file-size': fileSize,
  'file-asked': fileAsked,
  'file-running': fileRunning,
  'file-checking': fileChecking,
  'file-done': fileDone,
  'file-over': fileOver,
  'file-warning': fileWarning,
  'file-news': fileNews,
  'file-accept': fileAccept,
  'file-decline': fileDecline,
  'file-save': fileSave,
  'file-cancel': fileCancel,
  'file-hide': fileHide,
  'file-unnamed': fileUnnamed,
  'file-nobody': fileNobody,
  'file-too-many': fileTooMany,
  'file-refused': fileRefused,
  'file-from-someone': fileFromSomeone,
  'weak-title': weakTitle,
  'rtt-refused': rttRefused,
  'rtt-left-out': rttLeftOut,
  'rtt-who': rttWho,
  'rtt-on': rttOn,
  'rtt-key': rttKey,
  'rtt-offline': rttOffline,
  'rtt-unable': rttUnable,
  'rtt-before': rttBefore,
  'still-giving': stillGiving,
  'still-first': stillFirst,
  'still-refuse': stillRefuse,
  'still-arrived': stillArrived,
  'lens-used': lensUsed,
  'point-help': pointHelp,
  'point-note': pointNote,
  'weak-unsent': weakUnsent,
  'quality-level': qualityLevel,
  'quality-measuring': qualityMeasuring,
  'quality-fine': qualityFine,
  'quality-loss': qualityLoss,
  'quality-delay': qualityDelay,
  'quality-reason': qualityReason,
  'quality-help': qualityHelp,
  'quality-copied': qualityCopied,
  'quality-copy-yourself': qualityCopyYourself,
  'report-title': reportTitle,
  'report-at': reportAt,
  'report-level': reportLevel,
  'quality-no-names': qualityNoNames,
  'figure-name': figureName,
  'figure-way': figureWay,
  'figure-sound': figureSound,
  'figure-no-picture': figureNoPicture,
  'figure-pictures': figurePictures,
  'figure-in': figureIn,
  'check-name': checkName,
  'check-good': checkGood,
  'check-fair': checkFair,
  'check-bad': checkBad,
  'check-skipped': checkSkipped,
  'check-open': checkOpen,
  'check-running': checkRunning,
  'check-runs': checkRuns,
  'check-waits': checkWaits,
  'check-broken': checkBroken,
  'check-again': checkAgain,
  'check-speak': checkSpeak,
  'check-tones': checkTones,
  'check-blocked': checkBlocked,
  'check-no-way': checkNoWay,
  'check-weak': checkWeak,
  'check-detour': checkDetour,
  'check-unproven': checkUnproven,
  'check-limits': checkLimits,
  'check-ready': checkReady,
  'check-almost': checkAlmost,
  'check-unanswered': checkUnanswered,
  'check-way-none': checkWayNone,
  'check-way-weak': checkWayWeak,
  'check-way-detour': checkWayDetour,
  'check-way-unproven': checkWayUnproven,
  'check-way-limits': checkWayLimits,
  'check-insecure': checkInsecure,
  'check-unsupported': checkUnsupported,
  'check-silence': checkSilence,
  'check-unheard': checkUnheard,
  'check-unreachable': checkUnreachable,
  'check-slow': checkSlow,
  'check-slow-answers': checkSlowAnswers,
  'check-answered': checkAnswered,
  'check-too-many': checkTooMany,
  'check-refused': checkRefused,
  'check-direct': checkDirect,
  'check-no-udp': checkNoUdp,
  'check-not-direct': checkNotDirect,
  'check-not-wanted': checkNotWanted,
  'check-picture': checkPicture,
  'check-no-picture': checkNoPicture,
  'check-no-camera': checkNoCamera,
  'check-no-connection': checkNoConnection,
  'check-no-relay': checkNoRelay,
  'check-not-this-way': checkNotThisWay,
  'check-no-way-udp': checkNoWayUdp,
  'check-no-way-tcp': checkNoWayTcp,
  'check-no-passage': checkNoPassage,
  'check-not-asked': checkNotAsked,
  'check-bandwidth': checkBandwidth,
  'check-not-measured': checkNotMeasured,
  'check-measure-broken': checkMeasureBroken,
  'check-send-busy': checkSendBusy,
  'check-send-failed': checkSendFailed,
  'check-send-offline': checkSendOffline,
  'doctor-listen': doctorListen,
  'doctor-listen-new': doctorListenNew,
  'doctor-by-phone': doctorByPhone,
  'doctor-new-by-phone': doctorNewByPhone,
  'doctor-nod': doctorNod,
  'still-asking': stillAsking,
  'still-end': stillEnd,
  'lens-asking': lensAsking,
  'lens-refused': lensRefused,
  'captions-who': captionsWho,
  'captions-state': captionsState,
  'captions-key': captionsKey,
};
