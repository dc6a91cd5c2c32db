"""Given names and surnames of the simulated people, by culture, in Latin letters. Any likeness is chance."""

LATIN_NAMES: tuple[tuple[int, str, str], ...] = (
    (
        13,
        """Alice Amelia Andrew Beatrice Benjamin Charlotte Chloe Claire Connor Daniel Daisy Dominic Edith
        Eleanor Elliot Emily Ethan Felicity Fiona George Grace Hannah Harriet Harry Hazel Imogen Isaac
        Jack Jasper Joanna Joseph Josephine Julian Katherine Laura Leonard Lucy Marcus Martha Matthew
        Megan Miles Nathan Naomi Oliver Oscar Patrick Penelope Peter Phoebe Rachel Rebecca Rosalind Rupert
        Ruth Samuel Sophie Stella Theodore Thomas Tobias Victoria Violet William Winifred Zachary""",
        """Abbott Ainsworth Appleby Ashdown Atwood Barlow Beckett Birch Blackwell Bramley Briggs Caldwell
        Carlisle Chadwick Clifton Coleman Crawford Dalton Dawson Drayton Ellery Fairchild Farrow Fenwick
        Fletcher Garland Gilmore Goodwin Granger Hadley Harding Hartley Hathaway Hawthorne Hensley
        Holloway Huxtable Ingram Jarvis Keating Kendrick Langley Larkin Lockwood Lovell Marlow Mayfield
        Merritt Middleton Norwood O'Brien O'Neill Oakley Osborne Palmer Pemberton Prescott Quigley
        Radcliffe Ramsey Redmond Rowley Sadler Sherwood Sinclair Stanhope Sutton Tanner Thorne Tilbury
        Underhill Vaughan Wainwright Walsh Weatherby Whitlock Wilder Woodward""",
    ),
    (
        9,
        """Alejandra Alejandro Álvaro Ana_María Andrés Beatriz Camila Carlos Carmen Catalina Daniela Diego
        Eduardo Elena Emilio Esteban Fernanda Gabriela Gonzalo Inés Ignacio Isabel Javier Joaquín
        José_Luis Juan_Pablo Julieta Lucía Luis_Fernando Manuel María_José Mariana Martín Mateo Natalia
        Nicolás Paloma Pilar Rafael Ramón Rocío Rodrigo Sebastián Sofía Tomás Valentina Verónica Ximena
        Yolanda""",
        """Aguirre Alarcón Álvarez Arroyo Barrientos Benítez Cabrera Calderón Cárdenas Castaño Cifuentes
        Cordero Delgado Domínguez Echeverría Escobar Espinoza Fuentes Gallardo Garrido Guzmán Herrera
        Ibáñez Jiménez Lozano Maldonado Márquez Medina Mendoza Montoya Muñoz Navarro Núñez Ocampo Ordóñez
        Pacheco Peña Quiroga Quintero Reyes Ríos Rosales Salazar Sandoval Sepúlveda Solís Toledo Ureña
        Valdivia Vargas Villalobos Zamora Zúñiga""",
    ),
    (
        7,
        """Adriana Aline Ana_Clara Antônio Beatriz Bruna Caio Camila Carolina Cauê Clarice Davi Débora
        Eduarda Fábio Felipe Flávia Gustavo Helena Henrique Iara Inês João_Pedro José Júlia Juliana
        Larissa Letícia Lívia Lourenço Luana Luís Luiz_Felipe Marcelo Márcia Maria_Eduarda Mateus Murilo
        Natália Otávio Patrícia Paulo_Henrique Rafaela Renata Rodrigo Rui Sônia Tainá Thiago Vinícius""",
        """Almeida Amaral Andrade Araújo Assunção Azevedo Barbosa Barros Batista Bezerra Brandão Brito
        Caldeira Camargo Cardoso Carvalho Conceição Coutinho da_Silva de_Souza Dias Duarte Esteves Farias
        Ferreira Figueiredo Fonseca Freitas Gonçalves Guimarães Leitão Lima Magalhães Marinho Meireles
        Melo Menezes Moraes Moreira Nogueira Novaes Pires Queiroz Ribeiro Sampaio Siqueira Tavares
        Teixeira Vasconcelos Xavier""",
    ),
    (
        6,
        """Adèle Agathe Amélie Anaïs Antoine Aurélie Bastien Benoît Camille Céline Chloé Clément Cyril
        Delphine Élise Éloïse Émile Étienne Fabien Florence François Gaëlle Guillaume Hélène Hugo Inès
        Jean-Baptiste Jérôme Joséphine Julien Laure Léa Loïc Lucie Manon Marie-Claire Mathilde Maxime
        Noémie Océane Pascal Raphaël Rémi Romane Sébastien Solène Théo Thibault Valérie Zoé""",
        """Arnaud Aubert Barbier Beaulieu Bellamy Besson Blanchard Boisvert Bourdon Brun Carpentier
        Chapelle Charpentier Chevalier Clément Colin Cordier Delacroix Delorme Deschamps Desrosiers
        Dufresne Dumont Faucher Fontaine Fournier Gagnon Garnier Gauthier Guérin Hébert Jacquet Joly
        Lacombe Lafleur Laurent Lebrun Leclerc Lefèvre Lemaître Marchand Mercier Monnier Moreau Perrault
        Poirier Renaud Roussel Thibodeau Vasseur""",
    ),
    (
        6,
        """Annika Anton Benedikt Birgit Björn Carla Christoph Clara Dieter Dorothea Elke Emil Felix
        Florian Franziska Friederike Georg Greta Günther Hannes Heike Henrik Ingrid Jakob Jana Jochen
        Johanna Jonas Jörg Jürgen Käthe Katharina Klaus Leonie Lena Lukas Magdalena Marlene Matthias
        Moritz Nele Nils Petra Ruth Sabine Stefan Thilo Ulrike Veronika Wolfgang""",
        """Achterberg Altmann Bachmann Baumgartner Becker Böhm Brandt Brückner Dietrich Ebersbach Eichhorn
        Engelhardt Fassbender Fiedler Frühling Gärtner Götze Grünwald Haas Hartmann Heidenreich Herzog
        Hoffmann Hübner Jäger Kaufmann Kirchner Köhler Kranz Krüger Lindner Lorenz Möller Neumann
        Ostermann Pfeiffer Reinhardt Richter Rößler Sauer Schäfer Schönfeld Schreiber Seidel Steinbach
        Vogel Völker Wagner Weißmann Ziegler""",
    ),
    (
        3,
        """Anouk Bas Bram Daan Eefje Femke Floris Geert Hanneke Hendrik Ilse Jasmijn Jeroen Joost Joris
        Katrijn Lieke Lotte Maarten Marieke Marloes Niels Pieter Roos Ruben Sanne Sem Sjoerd Stijn Thijs
        Tess Veerle Wouter Zoë""",
        """Aalders Bakker van_den_Berg de_Boer Boonstra Bosman Claessens de_Clercq van_Dijk Dijkstra Evers
        Goossens de_Graaf Hendriks van_der_Heijden Hoekstra Jansen Kuiper Maes van_der_Meer Mulder Peeters
        Postma Prins de_Ruiter Schouten Smeets Terpstra Veenstra Vermeulen Visser de_Vries Willems de_Wit
        Zijlstra""",
    ),
    (
        4,
        """Aino Anders Astrid Åsa Birgitta Bjørn Ebba Eero Einar Elin Eskil Freja Guðrún Gustav Hedda
        Helmi Ida Ingvild Jóhann Kaarina Kaisa Karl Kjersti Lars Liv Maja Magnus Marit Mikael Nanna Oddvar
        Olav Päivi Ragnhild Saga Signe Sigrid Sigurður Sindre Sólveig Søren Stellan Tuomas Tuva Viggo
        Väinö Ylva Øyvind""",
        """Aalto Åberg Andersen Bergström Bjørnstad Blomqvist Dahlgren Ekström Eliasson Fagerland Forsberg
        Gustafsson Haugen Heikkinen Hjelm Holmgren Isaksen Johannesen Kallio Karjalainen Kjær Korhonen
        Laine Lindholm Ljung Lundqvist Mäkinen Mikkelsen Nordahl Nygård Nyström Øverland Pedersen
        Rasmussen Rønning Saarinen Sandvik Sjöberg Skoglund Sørensen Strand Søndergaard Thorvaldsen
        Virtanen Wikström Ødegård""",
    ),
    (
        4,
        """Alessandro Alessia Andrea Anna_Maria Beatrice Bianca Carlo Caterina Chiara Davide Donatella
        Edoardo Elisa Enrico Fabrizio Federica Francesca Giacomo Gianluca Ginevra Giorgia Giulia Lorenzo
        Luca Ludovica Maddalena Marco Martina Matteo Nicolò Ornella Paola Pietro Riccardo Rosalia Silvia
        Simone Stefania Tommaso Vittoria""",
        """Alfieri Barone Bellini Benedetti Bianchi Bonaventura Brambilla Caruso Cattaneo Colombo Conti
        De_Angelis D'Amico De_Luca Di_Stefano Esposito Fabbri Farina Ferrari Galli Gentile Giordano
        Grimaldi Guerra Lombardi Mancini Marchetti Marini Martinelli Moretti Orlandi Palmieri Pellegrini
        Ricci Rinaldi Romano Sartori Serra Testa Vitale""",
    ),
    (
        3,
        """Agnieszka Aleksander Bartosz Bogna Celina Dariusz Dorota Emilia Filip Grażyna Grzegorz Hanna
        Igor Jadwiga Joanna Kacper Kinga Krzysztof Łucja Łukasz Maciej Małgorzata Marek Michał Oliwia
        Paweł Piotr Przemysław Radosław Stanisław Szymon Tadeusz Wanda Weronika Wojciech Zofia Żaneta""",
        """Adamczyk Banaś Baran Błaszczyk Bielak Cieślak Czech Duda Dziedzic Gajda Góra Gołąb Jabłoń Janik
        Kaczmarek Kasprzak Kędzior Klimek Kołodziej Kopeć Krawczyk Kubiak Łuczak Marczak Mazur Michalak
        Mróz Nowak Olejnik Pietrzak Sikora Stępień Szulc Wieczorek Włodarczyk Wójcik Wrona Zając Zięba Żak""",
    ),
    (
        2,
        """Adriana Ágnes András Anca Balázs Bogdan Călin Cătălina Crina Dániel Dragoș Eszter Gábor György
        Horia Ildikó Ioana István Jiří Katalin Lucian Magda Márton Mihai Miklós Mircea Ondřej Radu Raluca
        Réka Ștefan Tereza Tomáš Viorica Zoltán Zsófia""",
        """Albu Bălan Balogh Barta Bíró Bodnár Bucur Bogdan Ciobanu Crișan Dobre Dragomir Dvořák Farkas
        Fodor Gál Hájek Hegedűs Horváth Ilieș Kertész Lengyel Lupu Marinescu Mészáros Moldovan Munteanu
        Nagy Oláh Pásztor Petrescu Sándor Șerban Stoica Szabó Takács Tóth Ursu Varga Voicu""",
    ),
    (
        3,
        """Ahmet Aslı Ayşe Barış Berk Burak Can Cem Çağla Defne Deniz Ece Elif Emre Erdem Esra Fatma Gizem
        Gökhan Gülşen Hakan İbrahim İpek İrem Kaan Kerem Leyla Mehmet Melis Merve Murat Nazlı Onur Özge
        Pınar Selin Serkan Şebnem Şule Tolga Tuğba Umut Yiğit Zeynep""",
        """Acar Akın Aksoy Aktaş Altıntaş Arslan Aydın Balcı Başaran Bozkurt Bulut Çakır Çelik Çetin Demir
        Doğan Duman Erdoğdu Eren Güler Güneş Işık Kaplan Karaca Keskin Kılıç Koçak Korkmaz Özdemir Öztürk
        Polat Sağlam Şahin Şimşek Taş Tekin Toprak Tunç Uçar Ünal Yavuz Yıldız""",
    ),
    (
        4,
        """Abdullah Ahmad Aisha Amal Amina Amir Anwar Aya Dalia Dina Farid Fatima Ghada Hadi Hala Hassan
        Hind Huda Ibrahim Ismail Jamal Karim Khalid Laila Lamia Layth Lina Mahmoud Majid Malak Maryam Mona
        Mourad Nabil Nadia Noor Omar Rana Rania Rashid Salma Samir Sara Tariq Walid Yasmin Youssef Zainab""",
        """Abbas Abdelrahman Al-Amin Al-Farsi Al-Hashimi Al-Khatib Al-Mansoori Al-Qahtani Al-Rashid Aziz
        Bakri Barakat Benali Boutros Chaouki Darwish El-Masry El_Idrissi Fahmy Fares Ghanem Haddad Hamdan
        Hijazi Ismail Jaber Kabbani Khalil Khoury Mansour Mahfouz Nasser Najjar Odeh Qasim Saadeh Sabbagh
        Saleh Shaheen Tazi Youssef Zayani""",
    ),
    (
        3,
        """Anahita Arash Ariel Avigail Azadeh Babak Behrouz Dalit Darya Dariush Eitan Farhad Gal Hadas
        Itai Kamran Kaveh Keren Laleh Leila Lior Mahsa Maya Mina Mitra Nasrin Navid Niloufar Noa Omid
        Parisa Payam Reza Roya Shai Shirin Sina Siavash Talia Yael Yasaman Yonatan Zahra""",
        """Afshar Alavi Amini Ashkenazi Azoulay Bahrami Bar-Lev Ben-Ami Biton Dadashi Ebrahimi Elbaz
        Farahani Ghorbani Golan Hosseini Jafari Karimi Kashani Katz Lavi Maleki Mizrahi Moradi Mousavi
        Nazari Peretz Rahimi Rezaei Sadeghi Shapira Sharifi Tabrizi Tehrani Yaghoubi Zandi""",
    ),
    (
        7,
        """Aarav Aditi Aditya Ajay Akash Amit Ananya Anil Anjali Anushka Arjun Ashwin Deepa Deepika Devika
        Divya Gaurav Harsh Isha Ishaan Jaya Karan Kavita Kiran Kunal Lalita Madhuri Manish Meera Mohit
        Neha Nikhil Nisha Pooja Pranav Priya Rahul Rajesh Rakesh Rashmi Ravi Ritu Rohan Sandeep Sanjana
        Shreya Siddharth Sneha Sunita Tanvi Varun Vikram Vivek""",
        """Agarwal Ahuja Arora Banerjee Bhardwaj Bhatia Bhatt Bose Chakraborty Chandra Chaudhary Chopra
        Das Datta Desai Deshpande Dubey Ganguly Garg Ghosh Gokhale Goyal Gupta Jain Joshi Kapoor Khanna
        Kulkarni Malhotra Mathur Mehra Mehta Mishra Mukherjee Pandey Patil Rastogi Roy Saxena Sen Shah
        Sharma Shinde Singhal Sinha Srivastava Tandon Tiwari Trivedi Verma""",
    ),
    (
        4,
        """Aishwarya Anand Anjana Aravind Asha Balaji Bhavana Chandrika Dhanya Ganesh Gayathri Gowri Hari
        Indira Janani Karthik Kavitha Keerthana Krishnan Lakshmi Latha Mahesh Malathi Manoj Meenakshi
        Mohan Muthu Nandini Padma Prakash Ramya Revathi Sangeetha Saravanan Sathya Shankar Srinivas Sudha
        Suresh Thara Uma Vasudha Venkat Vidya Vignesh""",
        """Acharya Balakrishnan Bhaskaran Chandrasekaran Gopinath Govindarajan Hegde Iyengar Iyer
        Jayaraman Kamath Krishnamurthy Kumar Kurian Menon Murthy Nair Nambiar Narayanan Natarajan Nayak
        Padmanabhan Pai Pillai Prabhakar Raghavan Rajagopal Raman Ramaswamy Rao Reddy Sethuraman Shenoy
        Sivakumar Subramanian Sundaram Swaminathan Thomas Varghese Venkatesan""",
    ),
    (
        3,
        """Adnan Afsana Ahsan Ayesha Bilal Bushra Dilshad Fahim Faisal Farhana Farah Hamza Hina Imran
        Jahanara Kamran Mahbub Maham Mehreen Mustafa Nafisa Naveed Nusrat Raihan Rubina Saad Sabina Sadia
        Salman Sana Shahid Shaila Sharmin Tahmina Tanvir Usman Wasim Zara Zeeshan Zubair""",
        """Ahmed Akhtar Alam Anwar Aslam Awan Baig Begum Bhuiyan Butt Chowdhury Dar Farooq Haider Haque
        Hossain Iqbal Islam Kabir Karim Khan Khokhar Lodhi Mahmood Malik Mir Mirza Mollah Mughal Nawaz
        Qureshi Rahman Raza Sarkar Sheikh Siddiqui Talukder Tariq Uddin Zaman""",
    ),
    (
        5,
        """Bingbing Changmin Chen Chenxi Chia-Ling Fang Feng Guowei Haoran Hong Hui Jia Jiahao Jianyu Jing
        Jun Kai Lan Lei Li Lihua Lin Mei Meiling Min Ming Ning Ping Qian Qiang Rui Shan Shu-Fen Tao Ting
        Wei Wen Xia Xiang Xiaoming Xin Xue Yan Yang Yi Yifan Ying Yu Yuan Yun Zhen Zihan""",
        """Bai Cai Cao Chang Chen Cheng Chiu Cui Deng Ding Dong Du Fan Fang Feng Gao Gong Gu Guo Han He
        Hou Hsu Hu Huang Jiang Jin Kong Lai Lee Liang Liao Lin Liu Lu Luo Ma Mao Meng Pan Peng Qian Qin
        Ren Shao Shen Shi Song Su Sun Tan Tang Tian Tsai Wang Wei Wu Xia Xiao Xie Xu Xue Yan Yang Yao Ye
        Yin Yu Yuan Zeng Zhang Zhao Zheng Zhou Zhu Zou""",
    ),
    (
        2,
        """Aiko Akira Asuka Ayumi Chihiro Daichi Daisuke Emi Fumiko Haruka Haruto Hiroshi Hitomi Kaito
        Kana Kazuki Kenji Makoto Mariko Masato Mei Michiko Misaki Nanami Naoki Natsuki Reiko Ren Rina Ryo
        Sakura Satoshi Shota Sora Takashi Takumi Tomoko Yuki Yumi Yusuke""",
        """Abe Aoki Arai Endo Fujimoto Fujita Fukuda Goto Hara Hasegawa Hashimoto Hayashi Hirano Ikeda
        Imai Inoue Ishikawa Ito Kaneko Kato Kimura Kobayashi Kondo Maeda Matsuda Matsumoto Mori Murakami
        Nakagawa Nakamura Nishimura Ogawa Okada Ono Saito Sakamoto Sasaki Shimizu Takagi Takeuchi Tanaka
        Ueda Watanabe Yamaguchi Yamamoto Yoshida""",
    ),
    (
        2,
        """Areum Bo-ram Chan-ho Dae-jung Do-yun Eun-ji Eun-kyung Ha-eun Hana Hye-jin Hyun-woo In-young
        Jae-hyun Jae-won Ji-ho Ji-min Ji-soo Ji-woo Jin-ah Joon-ho Kyung-min Mi-rae Min-jun Min-seo
        Na-yeon Sang-hoon Seo-yeon Seung-hee Si-woo So-young Soo-jin Sung-min Tae-yang Woo-jin Ye-jin
        Yoo-na Young-ho Yu-jin""",
        """Ahn Bae Baek Byun Cha Cho Choi Chung Eom Gang Ha Han Heo Hong Hwang Im Jang Jeon Jeong Jin Jo
        Joo Jung Kang Kim Ko Kwon Lee Lim Min Moon Nam Noh Oh Park Ryu Seo Shim Shin Son Song Suh Woo Yang
        Yeo Yoo Yoon""",
    ),
    (
        3,
        """Anh Bảo Châu Cường Diễm Dũng Đức Giang Hà Hải Hạnh Hiền Hoa Hoàng Hương Huy Khánh Lan Linh Long
        Mai Minh Mỹ_Linh Nam Ngân Ngọc Nhung Phong Phúc Phương Quang Quỳnh Sơn Tâm Thảo Thành Thu_Hà Thủy
        Trang Trung Tuấn Tú Việt Vy Xuân Yến""",
        """Bùi Cao Chu Đặng Đào Đinh Đỗ Đoàn Dương Hà Hồ Hoàng Huỳnh Lâm Lê Lương Lưu Lý Mai Ngô Nguyễn
        Phạm Phan Phùng Quách Tạ Thái Tô Tôn Trần Trịnh Trương Võ Vũ Vương""",
    ),
    (
        4,
        """Adi Agus Aisyah Amihan Angelica Anisa Arief Ayu Bayani Bayu Bella Budi Carlo Cempaka Citra
        Dayang Dewi Dimas Dwi Eka Fitri Gilbert Hendra Indah Intan Jasmine Jericho Joko Kartika Ligaya
        Lestari Mahalia Maricel Mega Nurul Paolo Putri Rahmat Ratna Rina Rizal Rizky Rowena Sari Siti Tala
        Tirto Wayan Yanti Yudhi""",
        """Abdullah Aquino Bautista Bautista_Cruz Cabrales Castillo Darmawan Dimaculangan Firmansyah
        Gunawan Halim Hakim Hartono Hidayat Ibrahim Ismail Kusuma Kurniawan Lacson Lestari Macapagal
        Magbanua Mahathir Manalo Mangubat Nasution Nugroho Pangilinan Permata Prasetyo Pratama Putra
        Rahman Salonga Santoso Saputra Setiawan Siregar Sulaiman Suryadi Tanjung Utama Wibowo Wijaya Yusof
        Zulkifli""",
    ),
    (
        5,
        """Abena Adaeze Adebayo Adwoa Akosua Akua Ama Amara Aminata Ayodele Babajide Bolanle Chiamaka
        Chidi Chinonso Chioma Ebele Efua Ejike Emeka Esi Fatou Femi Folake Ifeoma Ikenna Kofi Kojo Kwabena
        Kwame Kwesi Mamadou Mariama Moussa Ngozi Nkechi Nneka Obinna Olamide Oluwaseun Omolara Ousmane
        Sade Segun Temitope Tunde Uche Yaa Yaw Yetunde""",
        """Achebe Adeleke Adeyemi Afolabi Agyeman Akande Akinyele Amoah Ampofo Aniagolu Ansah Appiah
        Asante Awolowo Ba Babatunde Balogun Boateng Camara Chukwu Coulibaly Darko Diallo Diarra Diop Eze
        Fall Fofana Ibe Iroegbu Kamara Keita Konadu Kone Mensah Ndiaye Nnamdi Nwosu Obi Ofori Ogunleye
        Okafor Okeke Okonkwo Oladipo Onyeka Opoku Osei Owusu Quaye Sarpong Sow Toure Uzor""",
    ),
    (
        4,
        """Abebe Abdi Achieng Akinyi Almaz Asha Atieno Baraka Bethlehem Bongani Dawit Desta Fikile Genet
        Hakim Halima Hodan Jabari Jelani Juma Kagiso Kamau Lindiwe Lerato Makena Mandla Mekdes Mulugeta
        Mwangi Nandi Naledi Neema Njeri Nomsa Nyambura Odhiambo Otieno Rehema Sanaa Selam Sipho Tadesse
        Tendai Thabo Thandiwe Tsehay Wairimu Wanjiku Yonas Zola Zuri""",
        """Abate Abdullahi Alemu Assefa Bekele Cele Chege Dlamini Fikre Gatheru Gebremariam Girma Hailu
        Jama Juma Kamau Karanja Kiplagat Kimani Kuria Letsie Mabaso Maina Makoni Mbatha Mbeki Mkhize
        Modise Mokoena Moyo Mugisha Mutua Mwangi Naidoo Ncube Ndlovu Ngugi Nkosi Nyambura Nyong'o Ochieng
        Odinga Okello Omondi Onyango Phiri Rotich Sithole Tesfaye Tshabalala Wekesa Wolde Zulu""",
    ),
    (
        2,
        """Andriy Anastasiya Bohdan Daryna Dmytro Halyna Hryhoriy Iryna Ivanna Kateryna Khrystyna Lesya
        Lyudmyla Maksym Marta Mykola Mykhailo Nadiya Nataliya Oksana Oleksandr Oleh Olena Orest Ostap
        Pavlo Polina Roman Ruslana Serhiy Solomiya Stepan Svitlana Taras Uliana Vasyl Viktoriya Volodymyr
        Yaroslav Yuliya Yuriy Zoryana""",
        """Bondarenko Boyko Chernenko Demchenko Dovzhenko Dyachenko Fedorenko Hnatiuk Hrytsenko Ivanchenko
        Karpenko Klymenko Kovalchuk Kovalenko Kravchenko Kravets Kuzmenko Lysenko Marchenko Melnyk Moroz
        Oliynyk Onyshchenko Panchenko Pavlenko Ponomarenko Rudenko Savchenko Shevchuk Sokolenko Symonenko
        Tkachenko Tkachuk Vasylenko Voloshyn Yakovenko Yurchenko Zinchenko""",
    ),
)
"""(share, given names, surnames) of each culture; `_` stands for a space inside a name."""
