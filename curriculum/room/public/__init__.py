"""The participants' side: public pages, for anybody in the room."""
