/**
 * The tables of cuts, as packing.ts says. Made by `npm run fit:tokens` (tools/estimator, seed 20261125);
 * not written by hand.
 */

export const STEPS =
  '[[]3:2(:IFG+P/PTASa,3a4I(L*(/Y0/LYT,@a*>,^-84EXDd10`@0a,Khf.0ZeT6(]6)*HXF:b[:0aD(()(CLX0UVFR*)dPN-Y)4_+UcI[ZhUPYY?@0<].*X)`04Y2-4=,+;f;GV62;f/A`e8F)H)b4*L@(]eF)JTZ+=e)KF9II3]<-(4IZ((4h?cXB[R;+HHVU(3O8U=,8(=(A,*/(@44N]Z;]()A+U1*H+094]PLI91[6ZL*U/+B0]Ka4QH(43R?H4X*ZYT[eC(].6,)8?fdg,(YY56(KWD;^LL2ec2<11/cG6Z?*J(JH5,<EI1a[;4f_938HV]6I.eN(A-,c5)b0J1(h8)E+8M,UaK)H2BBDW/,L10+hMYD)-(T+Ve])+OH[GL9J,:^A9*E95B*CD*EJ7D<LKOJhL_QS]P(^[VJ)QeD](a]Q,=V3,UF44.:02<c^b)/>KO8XZLf-+JXMUKG./L83:,;,*AX`B,WH]4H0;=SQ<^^<OG7>T4A6N,AH(;)E].TE169+-)+2+5>24/=(*18`+L(Qd8141S-5Y7Ye7--B<d9;:(V)aV41BZ)P.V:AE,648(Q`/:H@R[K^)._U5K(I0F+geAI]4(@[@7H(+90J(QL9CCP+LPcQ]<4K-,>*0TD)XcKPQb]H6)=5N6C<[8=aD3/I_)8])4,D0<4';
export const CHARACTERS =
  'gJZBFYH:05-(_U)ATAeB,_./S6ZX5TE?Z-PU2Xg<I6*4g0J=@BJ8)UF@(J=[2MKLQ9Z,<(,IU@4@2=.K=P,ILF-*S;Y;JB1=MF,P(PY[?T(5P1K33GhM;7/Q8a=@R**VX+h;b]=I?P1@[Z(57/R-K2)@_4/2LQR^AfL(P07A:1CLe]@8B,=*YPL-H2)8F0D@42)+Z*(11X+<*E->a:X1:9F^]LLKe6MK4X9hQQDDA<9IcHPL*Hg4)::386P)*J)]PHD0D(ERQKPGR9;`:`ZZ(44<11)NH**.-3J.O*.2_*/)HHIY**)@*+LM@I;18:@9MYI<EA(B:PO9H8B,3^XW)+';
