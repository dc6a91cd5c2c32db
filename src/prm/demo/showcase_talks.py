"""The conversations that the member of `prm demo` wrote down, and those that the archives hold."""

TALKS = """
2 met grace-wanjiru: bumped into her at the market; the ward is calmer since the new rota
3 call jonas-lindqvist: quick call, he redraws the onboarding and wants an honest opinion
9 met amara-okafor: walk along the river; hiring two staff engineers, I know one
12 video meiling-zhao: she showed the ward forecast, nurses trust it now
13 message nadia-benali: planned the offsite, her team brings the music
15 met nadia-benali: lunch; thinks about a sabbatical, wants to talk again after the release
16 met amara-okafor: walk in the rain, Lanternloom closed its first big customer
18 call jonas-lindqvist: what makes a good design review, recorded half of it
20 call ruth-abernathy: read my budget, cut a third, was right
21 message 雨桐-陈-7c20e1b4: sent me the draft of the translated manual
23 met amara-okafor: breakfast before her board meeting
25 met leila-haddad: drinks after the book launch, wants a column about kind software
29 met lukas-reiter: his first on-call month, paired on the runbook
30 email lukas-reiter: sent him the incident template
33 met sofia-marchetti: visited the library she is building, slate and light everywhere
37 met amara-okafor,jonas-lindqvist: dinner at ours, argued about tabs until midnight
41 video meiling-zhao: planned the talk we give together in spring
45 met charlotte-dubray: coffee; she looks for a printer who still does letterpress
47 call tomas-ferreira: the new company is eight people now, sleeps badly, happy
51 met amara-okafor: walk; she asked for a second look at the org chart
55 call leila-haddad: fact check for her piece on ferries
58 met zoë-brandt: portraits for the team page, she made everybody laugh
62 call jonas-lindqvist: his father is ill, offered to take over the workshop
66 met amara-okafor: walk, mostly about schools
70 video henrik-dahl: the buoy data is open now; a student could use our pipeline
75 met fatou-diop: between two flights, she raises funds for the coast road clinic
80 met nadia-benali: one-to-one, first time she said no to a project
84 met meiling-zhao,sofia-marchetti: supper at Sofia's, the three of us, far too many olives
88 call olena-shevchuk: threat model for the ledger, two good holes found
93 met amara-okafor: walk, she decided to take the bigger office
96 call leila-haddad: how to interview an engineer without boring him
100 met marta-kowalczyk: tea at Kiteyard; we should compare interview guides
104 met sofia-marchetti: opening of the small bridge
110 video minjun-park: speech models on tiny machines, he is onto something
115 call tomas-ferreira: told me that he quits, before he told his boss
119 met jonas-lindqvist: sailing, capsized once
124 call ruth-abernathy: what a board wants to hear, in three sentences
131 call priya-raghavan: asked about angel money; she said write the memo first
136 met amara-okafor: walk, news about Lanternloom
140 met hannah-whitlock: her wedding! met half of Kumasi
146 video nadia-benali: promotion packet, wrote it together
150 message anh-tran: thanked me for the review, got the senior title
155 met leila-haddad: exhibition of old maps
160 email henrik-dahl: letter of reference for his student
166 met meiling-zhao: badminton, lost 2 to 21
172 met sofia-marchetti: cooked for eight, talked about concrete
180 call rafael-monteiro: asks for volunteers who teach spreadsheets
188 met tomas-ferreira: long lunch, he drew a lantern on the napkin
195 met amara-okafor: walk, the jacarandas are out
200 met samir-khoury: the restaurant is full on a Tuesday; he needs a booking tool
207 call nadia-benali: her first week as director
214 video diego-salazar,lukas-reiter: handed over the cache, pair of good questions
221 call priya-raghavan: leaving Zumbari after eleven years, calm about it
230 call diego-salazar: wants to move to Lisbon, asked about schools
240 met charlotte-dubray: saw her posters in the tram
246 met jonas-lindqvist: his design lead party
252 call henrik-dahl: keynote on tides, tried the jokes on me
260 call ingrid-solberg: a site visit is possible in summer
268 video meiling-zhao: reading group, chapter three
275 met grace-wanjiru: neighbours' evening, she starts at Tidemere
283 met leila-haddad: walked her dog, two hours
290 email marta-kowalczyk: swapped notes on fair offers
297 met samir-khoury: tasted the autumn menu
300 met chidi-nwosu: he explained the flood gates, with sugar cubes
310 met amara-okafor: she signed with Lanternloom
318 call tomas-ferreira: is the market ready for a lamp with a pulse
326 met fatou-diop: panel on clinics, sat together after
330 call isla-mackinnon: leaves teaching and the internet, sends postcards
340 call elif-yildiz: her grant came through, five years
348 met zoë-brandt: exhibition opening, bought the heron
356 met priya-raghavan: walked round the lake, asked me what I am afraid of
362 call anh-tran: how to ask for feedback
370 met rafael-monteiro: conference dinner, sat next to each other
381 call ruth-abernathy: introduced by Henrik, frank from minute one
395 call yuki-nakamura: interviews with players who never finish a game
404 met hannah-whitlock: read the licence terms for us over pancakes
420 met kwame-asante: trade fair, he left Saffrongate that week
432 met sofia-marchetti: first visit to the studio
445 met olena-shevchuk: hackathon, third prize
460 video marta-kowalczyk: how Kiteyard hires without tests
475 call henrik-dahl: advice on the institute's website
500 met arjun-mehta: he consults for the ferry company, wants numbers
515 met 雨桐-陈-7c20e1b4: dumplings, and how to translate "ledger"
540 met jonas-lindqvist: first sail of the year
560 call diego-salazar: exit talk, no hard feelings
590 met kwame-asante: lunch with his whole team
620 met amara-okafor,meiling-zhao: hut weekend
660 call nadia-benali: she applies for my team
700 met yuki-nakamura: demo night at Kehara
"""
"""`days ago, way, profiles: what was said`, newest first."""

CHATS = """
beatriz-camargo 130
< Hi Robin, your name came up at the open data hearing. Do you have a minute for two questions?
> Gladly! Thursday afternoon works.
< Thank you, that was very helpful. I will send you the paper when it is out.
elif-yildiz 341
> Congratulations on the grant! Can I call you tomorrow?
< Thank you!! Yes, after four.
elif-yildiz 61
< We look for somebody who can explain our sequencing data to a minister. Would you know anyone?
rafael-monteiro 182
< Olá Robin, could I ring you about a volunteer course?
> Of course, tomorrow?
rafael-monteiro 95
> Did the spreadsheet course find its teachers? I know two who would like to help.
samir-khoury 203
< Table for two on Tuesday? I saved you the corner.
> Yes please!
anh-tran 152
< I got it! Thank you for the review, it made the difference.
> You made the difference. Very well deserved.
olena-shevchuk 450
> Are you going to the hackathon?
< Only if you bring the good tea
> Packed already
minjun-park 112
< I have a model that fits on a watch. Want to see it?
> Now? Now!
kwame-asante 600
> Lunch next week?
< With the whole team, if you dare
ingrid-solberg 262
< There is a crane with your name on it, come and visit
> I will call you tonight
"""
"""`profile, days ago of the first message`, then the messages: `<` in, `>` out, hours apart."""
