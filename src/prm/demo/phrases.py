"""What people write to each other in the simulated messages."""

OPENERS = (
    "Hi {first}, it was good to meet you at the {topic} evening!",
    "Hello {first}, how is life at {company}?",
    "Hi {first}, congratulations on the new role. How are the first weeks?",
    "Hey {first}, are you around for a coffee next week?",
    "Dear {first}, thank you for connecting. I enjoyed your talk on {topic}.",
    "Hi {first}, a friend is looking into {topic}; may I introduce you two?",
    "{first}! Long time. Are you still working on {topic}?",
    "Hi {first}, quick question about {topic}, if you have ten minutes.",
)
REPLIES = (
    "Yes, gladly. Thursday after four works for me.",
    "Thank you, that means a lot!",
    "Great to hear from you. We moved to a new office, come and see it.",
    "Sounds good, I will send you the notes on {topic}.",
    "Ha, same here. The {topic} project keeps us busy.",
    "I know just the person for this, let me ask.",
    "Can we do Monday instead? I am travelling, back on Sunday.",
    "Perfect, see you there 👍",
    "That is kind of you, {first}.",
    "Here is the article I spoke of: https://example.org/notes/{topic}",
    "We are hiring for exactly that, in fact.\nShall I put you in touch?",
    'She said "maybe", which I take as a yes.',
    "Let us talk next week, when the dust has settled.",
    "😊",
    "Thanks, {first}, I owe you one",
    "Did you read the report? Page 12, on {topic}, is worth it.",
    "Good point.\n\nI would still start small: two people, six weeks, one question.",
    "All well here, the kids are growing too fast.",
)
COLD = (
    "Hi {first}, I came across your profile and would love to show you how we help teams with {topic}.",
    "Hello {first}, are you open to new opportunities in {topic}? We are looking for somebody like you.",
    "Dear {first}, may I invite you to our webinar on {topic} this Thursday?",
    "Hi {first}, I am a student writing about {topic}. Could I ask you three questions?",
    "Hi {first}, just following up on my last message.",
    "Hello {first}, we share an interest in {topic}. Let's connect!",
)
TOPICS = (
    "hiring",
    "data",
    "tides",
    "open source",
    "teaching",
    "climate",
    "design",
    "robotics",
    "databases",
    "health",
    "city planning",
    "translation",
    "payments",
    "music",
)
SUBJECTS = (
    "Coffee?",
    "Introduction",
    "Your talk",
    "Re: our project",
    "A question",
    "Opportunity at {company}",
)
GROUPS = (
    "Alumni dinner",
    "Book club",
    "Conference volunteers",
    "Kite festival",
    "Old team",
    "Trip to the islands",
)
_BREAK = '<p class="spinmail-quill-editor__spin-break">'
ADVERTS = (
    f"{_BREAK}Hi %FIRSTNAME%,</p>{_BREAK}<strong>Plan your year with Wobblegate Cloud.</strong> Download our "
    "guide &amp; start today.</p>",
    f"{_BREAK}Hello %FIRSTNAME%, did you know that 3 &lt; 4?</p><ul><li>Fast</li><li>Simple</li></ul>"
    '<a rel="noopener" href="https://example.com/offer" target="_blank">Learn more</a>',
)
INVITES_IN = (
    "Hi {owner}, we met at the {topic} meetup and talked about tea. I would be glad to stay in touch.",
    "Hello {owner}, I liked your article on {topic}.",
    "I'd like to join your network.",
    "Hi {owner}, I am new in town and work on {topic} too. Coffee?",
    "Dear {owner}, a colleague of yours said that we should talk about {topic}.",
)
INVITES_OUT = (
    "Hi {first}, thank you for the conversation on {topic} yesterday.",
    "Hi {first}, we sat next to each other at the {topic} dinner. Let us stay in touch!",
)
