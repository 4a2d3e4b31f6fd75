/** Common first names in France over the last eighty years, folded; those that are also common words are left out. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  `adam adele adrien agathe agnes alain albert alexandra alexandre alexis alice aline amandine ambre amelie amina anais
  andre andrea angelique anna anne annie anthony antoine antonin arnaud arthur audrey aurelie aurelien axel baptiste
  barbara bastien beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte bruno camille carine carole
  caroline cassandra catherine cecile cedric celia celine chantal charles charlotte chloe christel christelle christian
  christine christophe claire clara claude claudine clement clementine corentin corinne cyril damien daniel daniele david
  delphine denis didier dominique dylan eleonore elea elena elise elisabeth elodie eloise elsa emilie emma emmanuel
  emmanuelle enzo eric erwan estelle ethan etienne eva evelyne fabien fabienne fabrice fanny fatima florence florent
  florian francis francois francoise frederic frederique gabin gabriel gabriella gaelle gael gaetan genevieve geoffrey
  georges gerald gerard gilbert gilles ginette guillaume gregory gwendoline hamza helene henri herve hugo ibrahim ines
  isabelle jacqueline jacques jade jean jeanne jeannine jennifer jeremy jerome joel joelle jonathan jordan joseph josette
  josiane jules julia julie julien juliette justine karim karine kevin killian lea laetitia laura laure laurence laurent
  laurie leana lena leo leonie leon lilou lina lionel lisa loan loic lola lou louane louis louise louna lucas lucie
  lucien ludivine ludovic lydie madeleine maelys maeva magali manon marc marcel margaux margot marguerite marianne marie
  marilyne marine marion marjorie martin martine maryse mateo mathieu mathilde mathis matheo maurice maxence maxime
  melanie melina melissa merwan michel michele mickael mireille mohamed monique morgane myriam nadege nadia nadine
  nathalie nathan nicolas nicole nina noa noah noe noemie nolan odette odile olivia olivier oceane ophelie pascal
  pascale patrice patricia patrick paul pauline philippe pierrette quentin rachel raphael raymond rayan rebecca regine
  remi remy renee richard robert robin roger roland romain romane ryan sabine sabrina sacha salome samira samuel sandra
  sandrine sara sarah sebastien serge severine simon simone solene sonia sophie stephane stephanie sylvain sylvie tanguy
  teddy theo therese thibault thibaut thierry thomas tiphaine tom tristan ugo valentin valentine valerie vanessa veronique
  victoria vincent virginie viviane william xavier yann yanis yannick yasmine yohan yves yvette yvonne zoe`.split(
    /\s+/,
  ),
);
