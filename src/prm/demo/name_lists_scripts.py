"""Given names and surnames written in their own scripts, each beside its Latin form."""

SCRIPT_NAMES: tuple[tuple[int, str, str], ...] = (
    (
        9,
        """伟/Wei 芳/Fang 娜/Na 敏/Min 静/Jing 丽/Li 强/Qiang 磊/Lei 洋/Yang 艳/Yan 勇/Yong 杰/Jie 娟/Juan
        涛/Tao 明/Ming 超/Chao 霞/Xia 平/Ping 刚/Gang 桂英/Guiying 晓明/Xiaoming 雨桐/Yutong 子涵/Zihan
        浩然/Haoran 欣怡/Xinyi 佳琪/Jiaqi 宇航/Yuhang 思远/Siyuan 梓萱/Zixuan 美玲/Meiling""",
        """王/Wang 李/Li 张/Zhang 刘/Liu 陈/Chen 杨/Yang 黄/Huang 赵/Zhao 吴/Wu 周/Zhou 徐/Xu 孙/Sun 马/Ma
        朱/Zhu 胡/Hu 郭/Guo 何/He 林/Lin 高/Gao 罗/Luo 郑/Zheng 梁/Liang 谢/Xie 宋/Song 唐/Tang 许/Xu
        邓/Deng 冯/Feng 韩/Han 曹/Cao 曾/Zeng 彭/Peng""",
    ),
    (
        7,
        """翔太/Shota 陽菜/Hina 蓮/Ren 結衣/Yui 大輔/Daisuke 美咲/Misaki 健太/Kenta 直樹/Naoki 恵子/Keiko
        由美/Yumi 拓也/Takuya 愛/Ai 誠/Makoto 香織/Kaori 智子/Tomoko 和也/Kazuya 真由美/Mayumi 優/Yu
        さくら/Sakura 亮/Ryo 千尋/Chihiro 葵/Aoi 大樹/Daiki 麻衣/Mai""",
        """佐藤/Sato 鈴木/Suzuki 高橋/Takahashi 田中/Tanaka 渡辺/Watanabe 伊藤/Ito 山本/Yamamoto
        中村/Nakamura 小林/Kobayashi 加藤/Kato 吉田/Yoshida 山田/Yamada 佐々木/Sasaki 山口/Yamaguchi
        松本/Matsumoto 井上/Inoue 木村/Kimura 清水/Shimizu 山崎/Yamazaki 森/Mori 池田/Ikeda 橋本/Hashimoto
        石川/Ishikawa 前田/Maeda""",
    ),
    (
        5,
        """민준/Minjun 서연/Seoyeon 지우/Jiwoo 하은/Haeun 도윤/Doyun 지민/Jimin 수진/Sujin 현우/Hyunwoo
        은지/Eunji 준호/Junho 유나/Yuna 성민/Seongmin 혜진/Hyejin 태양/Taeyang 소영/Soyoung 재원/Jaewon
        미래/Mirae 영호/Youngho""",
        """김/Kim 이/Lee 박/Park 최/Choi 정/Jung 강/Kang 조/Cho 윤/Yoon 장/Jang 임/Lim 한/Han 오/Oh 서/Seo
        신/Shin 권/Kwon 황/Hwang 안/Ahn 송/Song 류/Ryu 홍/Hong""",
    ),
    (
        6,
        """أحمد/Ahmad محمود/Mahmoud فاطمة/Fatima ليلى/Layla نور/Nour خالد/Khalid سارة/Sara يوسف/Youssef
        مريم/Maryam عمر/Omar هدى/Huda سمير/Samir رانيا/Rania طارق/Tariq دينا/Dina كريم/Karim سلمى/Salma
        ياسر/Yasser زينب/Zainab وليد/Walid""",
        """حداد/Haddad خوري/Khoury منصور/Mansour درويش/Darwish خليل/Khalil نجار/Najjar صالح/Saleh
        بركات/Barakat حمدان/Hamdan عباس/Abbas شاهين/Shaheen فارس/Fares جابر/Jaber قاسم/Qasim عزيز/Aziz
        غانم/Ghanem""",
    ),
    (
        3,
        """נועה/Noa יעל/Yael איתי/Itai תמר/Tamar יונתן/Yonatan מאיה/Maya ליאור/Lior הדס/Hadas
        אביגיל/Avigail עידו/Ido רותם/Rotem שירה/Shira גיל/Gil דנה/Dana""",
        """כהן/Cohen לוי/Levi מזרחי/Mizrahi פרץ/Peretz ביטון/Biton אזולאי/Azoulay שפירא/Shapira גולן/Golan
        כץ/Katz אלון/Alon ברק/Barak שקד/Shaked""",
    ),
    (
        7,
        """Олена/Olena Андрій/Andriy Ірина/Iryna Богдан/Bohdan Оксана/Oksana Тарас/Taras Наталія/Nataliya
        Максим/Maksym Юлія/Yuliya Павло/Pavlo Софія/Sofiya Дмитро/Dmytro Марія/Mariya Ярослав/Yaroslav
        Катерина/Kateryna Василь/Vasyl Світлана/Svitlana Роман/Roman""",
        """Шевчук/Shevchuk Коваленко/Kovalenko Бондаренко/Bondarenko Ткаченко/Tkachenko
        Кравченко/Kravchenko Мельник/Melnyk Лисенко/Lysenko Марченко/Marchenko Савченко/Savchenko
        Руденко/Rudenko Мороз/Moroz Петренко/Petrenko Карпенко/Karpenko Гнатюк/Hnatiuk Павленко/Pavlenko
        Юрченко/Yurchenko""",
    ),
    (
        2,
        """สมชาย/Somchai สุดา/Suda นภา/Napa ธนา/Thana ปิยะ/Piya มาลี/Malee อรุณ/Arun กมล/Kamon วิภา/Wipha
        ชัย/Chai""",
        """ศรีสุข/Srisuk ทองดี/Thongdee แสงทอง/Saengthong บุญมา/Boonma วงศ์ไทย/Wongthai ใจดี/Jaidee
        รุ่งเรือง/Rungrueang พงษ์พันธ์/Phongphan""",
    ),
    (
        2,
        """अनिल/Anil प्रिया/Priya सुनीता/Sunita राहुल/Rahul नेहा/Neha विकास/Vikas पूजा/Pooja अमित/Amit
        मीरा/Meera रवि/Ravi""",
        """शर्मा/Sharma वर्मा/Verma गुप्ता/Gupta मिश्रा/Mishra जोशी/Joshi पाण्डेय/Pandey त्रिवेदी/Trivedi
        देसाई/Desai कपूर/Kapoor मेहता/Mehta""",
    ),
)
"""(share in tenths of a share of `LATIN_NAMES`, given names, surnames); each word is `native/latin`."""
