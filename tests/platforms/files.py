"""Participants' files as the platforms give them, with invented people."""

PEATIX = (
    "販売ID,ユーザーID,参加者名,アカウント名,注文日時,チケット名,枚数,チケットID,ステータス,"
    "割引コード,会社名\r\n"
    "9001,501,ミズノ アオイ,aoi,2026-11-01 10:00:00,一般,2,T1,支払い済み,,アオバ\r\n"
    "9002,502,リン,rin,2026-11-02 10:00:00,一般,1,T1,支払い待ち,,\r\n"
    "9003,503,レン,ren,2026-11-03 10:00:00,一般,1,T1,キャンセル済み,,\r\n"
    "9004,501,ハルト,aoi,2026-11-04 10:00:00,一般,1,T1,無料,,\r\n"
).encode("utf-8-sig")

PEATIX_IN_ENGLISH = (
    b"Order ID,User ID,Attendee name,Account name,Order date,Ticket name,Quantity,Ticket ID,"
    b"Status\n"
    b"9001,501,Aoi,aoi,2026-11-01 10:00:00,General,1,T1,Paid\n"
)

LUMA_COLUMNS = (
    "name,first_name,last_name,email,phone_number,created_at,approval_status,checked_in_at,"
    "custom_source,qr_code_url,amount,amount_tax,amount_discount,currency,coupon_code,eth_address,"
    "solana_address,survey_response_rating,survey_response_feedback,ticket_type_id,ticket_name,"
    "What is your company?"
)
LUMA_ROWS = (
    "g-1,Aoi Mizuno,Aoi,Mizuno,aoi@example.jp,,2026-11-01T01:00:00.000Z,approved,"
    "2027-01-22T10:05:00.000Z,,,1500,,,jpy,,,,,,,Standard,Aoba\r\n"
    "g-2,Rin,Rin,,rin@example.jp,,2026-11-01T02:00:00.000Z,invited,,,,,,,,,,,,,,,\r\n"
    "g-3,Ren,Ren,,ren@example.jp,,2026-11-01T03:00:00.000Z,pending,,,,,,,,,,,,,,,\r\n"
    "g-4,Sho,Sho,,sho@example.jp,,2026-11-01T04:00:00.000Z,declined,,,,,,,,,,,,,,,\r\n"
)
LUMA = f"api_id,{LUMA_COLUMNS}\r\n{LUMA_ROWS}".encode("utf-8-sig")
LUMA_OF_2026 = f"guest_id,{LUMA_COLUMNS}\r\n{LUMA_ROWS}".encode("utf-8-sig")

MEETUP = (
    "Name\tUser ID\tTitle\tEvent Host\tRSVP\tGuests\tRSVPed on\tJoined Group on\t"
    "URL of Member Profile\tAttendance\n"
    "Aoi\tuser 11\t\tNo\tYes\t1\tNovember 1, 2026 10:00 AM\t\thttps://meetup.example/11\tY\n"
    "Rin\tuser 12\t\tNo\tNo\t0\tNovember 2, 2026 10:00 AM\t\thttps://meetup.example/12\t\n"
    "Ren\tuser 13\t\tNo\tWaitlist\t0\tNovember 3, 2026 10:00 AM\t\thttps://meetup.example/13\t\n"
)

EVENTBRITE = (
    b"Order #,Order Date,First Name,Last Name,Email,Quantity,Price Tier,Ticket Type,Attendee #,"
    b"Group,Order Type,Currency,Total Paid,Fees Paid,Eventbrite Fees,Eventbrite Payment Processing,"
    b"Attendee Status,Home Address 1,Home Country,How did you hear of us?,Job Title,Company\n"
    b"700,11/29/24 22:28,Aoi,Mizuno,aoi@example.jp,1,,General,1,,Paid,JPY,1500.00,0,0,0,Checked In,"
    b",JP,A friend,Lead,Aoba\n"
    b"701,11/29/24 22:30,Rin,,rin@example.jp,3,,General,,,Free,JPY,0.00,0,0,0,Attending,,JP,,,\n"
    b"702,11/30/24 08:00,Ren,,ren@example.jp,1,,General,2,,Paid,USD,25.00,0,0,0,"
    b"Not Attending,,,,,\n"
)

DOORKEEPER = (
    "チケット番号,名前,メールアドレス,チケット名,ステータス,金額,通貨,申込日時,チェックイン日時,会社名\n"
    "D-1,水野 葵,aoi@example.jp,一般,参加,1500,JPY,2026-11-01 10:00:00,2027-01-22 19:05:00,アオバ\n"
    "D-2,凛,rin@example.jp,一般,キャンセル待ち,,,2026-11-02 10:00:00,,\n"
    "D-3,蓮,ren@example.jp,一般,キャンセル,,,2026-11-03 10:00:00,,\n"
    "D-4,翔,sho@example.jp,一般,承認待ち,,,2026-11-03 10:00:00,,\n"
).encode()
